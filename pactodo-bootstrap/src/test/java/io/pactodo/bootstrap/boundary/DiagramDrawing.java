package io.pactodo.bootstrap.boundary;

import io.pactodo.bootstrap.boundary.Diagram.Arrow;
import io.pactodo.bootstrap.boundary.Diagram.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Draws the diagram as a hexagon: who drives on the left, the core in the middle, who is driven on the right, the proof
 * and the judgement above, and the assembly below. The same file gives the same bytes on every machine: nothing is measured with a font.
 */
final class DiagramDrawing {
    private static final int MIDDLE_X = 600;
    private static final int MIDDLE_Y = 300;
    private static final Hexagonal OUTER = new Hexagonal(255, 150, 170);
    private static final Hexagonal INNER = new Hexagonal(165, 95, 90);
    private static final int SLOT = 105;

    private final Diagram diagram;
    private final Map<String, Box> boxes = new HashMap<>();
    private final StringBuilder svg = new StringBuilder();

    private DiagramDrawing(Diagram diagram) {
        this.diagram = diagram;
    }

    /** The picture, as SVG. */
    static String draw(Diagram diagram) {
        return new DiagramDrawing(diagram).draw();
    }

    private String draw() {
        begin();
        hexagon(OUTER, "core");
        hexagon(INNER, "heart");
        Part application = diagram.part("application");
        Part domain = diagram.part("domain");
        label(MIDDLE_X, MIDDLE_Y - 136, application);
        label(MIDDLE_X, MIDDLE_Y, domain);
        column("driving", 216, 326);
        column("driven", 880, 880);
        bar("proof", 460, 24, 280);
        bar("judgement", 146, 24, 180);
        bar("assembly", 146, 520, 924);
        outsiders();
        diagram.dependencies().forEach(this::arrow);
        return svg.append("</svg>\n").toString();
    }

    private void begin() {
        add("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1240 604" role="img" aria-labelledby="title">
                <title id="title">PacToDo: adapters and assembly know the core, and the core knows none of them</title>
                <style>
                text { font-family: ui-sans-serif, system-ui, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;
                  text-anchor: middle; fill: #1f2937 }
                .name { font-size: 18px; font-weight: 650 }
                .caption { font-size: 13px; fill: #4b5563 }
                .place { font-size: 12px; letter-spacing: .14em; text-transform: uppercase; fill: #9ca3af }
                .core { fill: #fef3c7; stroke: #f59e0b; stroke-width: 2 }
                .heart { fill: #fcd34d; stroke: #d97706; stroke-width: 2 }
                .driving { fill: #dbeafe; stroke: #3b82f6; stroke-width: 1.5 }
                .driven { fill: #d1fae5; stroke: #10b981; stroke-width: 1.5 }
                .proof, .judgement, .assembly { fill: #f3f4f6; stroke: #9ca3af; stroke-width: 1.5 }
                .outside { fill: #fff; stroke: #9ca3af; stroke-width: 1.5; stroke-dasharray: 2 4 }
                .arrow { stroke: #374151; stroke-width: 1.8; marker-end: url(#head) }
                .quiet { stroke: #9ca3af; stroke-width: 1.3; marker-end: url(#quiet) }
                .dotted { stroke: #374151; stroke-width: 1.6; stroke-dasharray: 2 4; marker-end: url(#head) }
                </style>
                <defs>
                <marker id="head" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="7" markerHeight="7" orient="auto">
                <path d="M0 0L8 4L0 8z" fill="#374151"/></marker>
                <marker id="quiet" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="7" markerHeight="7" orient="auto">
                <path d="M0 0L8 4L0 8z" fill="#9ca3af"/></marker>
                </defs>
                <rect width="1240" height="604" rx="16" fill="#fff"/>
                """);
    }

    private void hexagon(Hexagonal shape, String style) {
        int left = MIDDLE_X - shape.halfWidth();
        int right = MIDDLE_X + shape.halfWidth();
        int top = MIDDLE_Y - shape.halfHeight();
        int bottom = MIDDLE_Y + shape.halfHeight();
        int edge = shape.halfEdge();
        add("""
                <polygon class="%s" stroke-linejoin="round" points="%d,%d %d,%d %d,%d %d,%d %d,%d %d,%d"/>
                """.formatted(
                        style,
                        left,
                        MIDDLE_Y,
                        MIDDLE_X - edge,
                        top,
                        MIDDLE_X + edge,
                        top,
                        right,
                        MIDDLE_Y,
                        MIDDLE_X + edge,
                        bottom,
                        MIDDLE_X - edge,
                        bottom));
    }

    /** Boxes above each other, the upper ones wider on the outer side, so that the assembly reaches each from below. */
    private void column(String place, int left, int right) {
        List<Part> parts = diagram.in(place);
        int height = 84;
        int pitch = height + 26;
        int top = MIDDLE_Y - (pitch * parts.size() - 26) / 2;
        for (int index = 0; index < parts.size(); index++) {
            int wider = 40 * (parts.size() - 1 - index);
            int start = left == right ? left : left - wider;
            int width = left == right ? 150 + wider : right - start;
            box(parts.get(index), new Box(start, top + index * pitch, width, height));
        }
        Box first = boxOf(parts.get(0).alias());
        text(first.x() + first.width() / 2, first.y() - 14, "place", place);
    }

    private void bar(String place, int left, int top, int width) {
        box(diagram.in(place).get(0), new Box(left, top, width, 60));
    }

    private void box(Part part, Box box) {
        boxes.put(part.alias(), box);
        rectangle(part.place(), box);
        label(box.x() + box.width() / 2, box.y() + box.height() / 2, part);
    }

    private void outsiders() {
        for (Arrow arrow : diagram.arrows()) {
            if (!arrow.isDependency()) {
                outsider(arrow);
            }
        }
    }

    private void outsider(Arrow arrow) {
        boolean comesIn = boxes.containsKey(arrow.to());
        Box inside = boxOf(comesIn ? arrow.to() : arrow.from());
        Part outside = diagram.part(comesIn ? arrow.from() : arrow.to());
        boolean isLeft = inside.x() < MIDDLE_X;
        int y = inside.y() + inside.height() / 2;
        int outer = isLeft ? 112 : 1120;
        int inner = isLeft ? inside.x() : inside.x() + inside.width();
        Box box = new Box(isLeft ? 10 : outer, y - 22, isLeft ? outer - 10 : 110, 44);
        rectangle("outside", box);
        text(box.x() + box.width() / 2, y + 5, "caption", outside.name());
        line("dotted", comesIn ? outer : inner, y, comesIn ? inner : outer, y);
        if (!arrow.label().isEmpty()) {
            text(isLeft ? outer + 32 : outer - 34, y - 8, "caption", arrow.label());
        }
    }

    private void arrow(Arrow arrow) {
        Hexagonal target = arrow.to().equals("domain") ? INNER : OUTER;
        boolean isToCore = diagram.part(arrow.to()).place().equals("core");
        Part from = diagram.part(arrow.from());
        switch (from.place()) {
            case "core" -> line("arrow", MIDDLE_X, MIDDLE_Y - 112, MIDDLE_X, MIDDLE_Y - INNER.halfHeight());
            case "driving", "driven" -> sideways(arrow, target);
            case "proof" -> line("quiet", slot(arrow), bottomOf(from), slot(arrow), MIDDLE_Y - target.heightAt(SLOT));
            case "assembly" ->
                line(
                        "quiet",
                        isToCore ? slot(arrow) : reach(arrow.to()),
                        boxOf(arrow.from()).y(),
                        isToCore ? slot(arrow) : reach(arrow.to()),
                        isToCore ? MIDDLE_Y + target.heightAt(SLOT) : bottomOf(diagram.part(arrow.to())));
            default -> throw new IllegalArgumentException("Nothing is drawn from the place " + from.place() + ".");
        }
    }

    private void sideways(Arrow arrow, Hexagonal target) {
        List<Arrow> together = diagram.dependencies().stream()
                .filter(other -> other.from().equals(arrow.from()))
                .toList();
        Box box = boxOf(arrow.from());
        boolean isLeft = box.x() < MIDDLE_X;
        int y = box.y() + box.height() * (together.indexOf(arrow) + 1) / (together.size() + 1);
        int reach = target.widthAt(y - MIDDLE_Y);
        line("arrow", isLeft ? box.x() + box.width() : box.x(), y, isLeft ? MIDDLE_X - reach : MIDDLE_X + reach, y);
    }

    private int slot(Arrow arrow) {
        return arrow.to().equals("domain") ? MIDDLE_X + SLOT : MIDDLE_X - SLOT;
    }

    private int bottomOf(Part part) {
        Box box = boxOf(part.alias());
        return box.y() + box.height();
    }

    /** Where the assembly reaches a box from below: near its outer end, which no lower box covers. */
    private int reach(String alias) {
        Box box = boxOf(alias);
        return box.x() < MIDDLE_X ? box.x() + 20 : box.x() + box.width() - 20;
    }

    private Box boxOf(String alias) {
        return Objects.requireNonNull(boxes.get(alias), () -> "No box was drawn for " + alias + ".");
    }

    private void label(int x, int y, Part part) {
        text(x, y - 3, "name", part.name());
        text(x, y + 16, "caption", part.caption());
    }

    private void rectangle(String style, Box box) {
        add("""
                <rect class="%s" x="%d" y="%d" width="%d" height="%d" rx="10"/>
                """.formatted(style, box.x(), box.y(), box.width(), box.height()));
    }

    private void line(String style, int fromX, int fromY, int toX, int toY) {
        add("""
                <line class="%s" x1="%d" y1="%d" x2="%d" y2="%d"/>
                """.formatted(style, fromX, fromY, toX, toY));
    }

    private void text(int x, int y, String style, String words) {
        add("""
                <text class="%s" x="%d" y="%d">%s</text>
                """.formatted(style, x, y, words.replace("&", "&amp;").replace("<", "&lt;")));
    }

    private void add(String lines) {
        svg.append(lines);
    }

    private record Box(int x, int y, int width, int height) {}

    /** A hexagon that lies on an edge, around the middle of the picture. */
    private record Hexagonal(int halfWidth, int halfEdge, int halfHeight) {
        int widthAt(int y) {
            return halfWidth - (halfWidth - halfEdge) * Math.abs(y) / halfHeight;
        }

        int heightAt(int x) {
            int beyondEdge = Math.max(0, Math.abs(x) - halfEdge);
            return halfHeight - halfHeight * beyondEdge / (halfWidth - halfEdge);
        }
    }
}
