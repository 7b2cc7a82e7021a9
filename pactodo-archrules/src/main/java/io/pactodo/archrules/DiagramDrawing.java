package io.pactodo.archrules;

import io.pactodo.archrules.Diagram.Arrow;
import io.pactodo.archrules.Diagram.Element;
import io.pactodo.archrules.Diagram.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Draws the diagram as a hexagon: who drives on the left, the core in the middle, who is driven on the right, the proof
 * and the judgement above, and the assembly below. The same file gives the same bytes on every machine: nothing is measured with a font.
 */
final class DiagramDrawing {
    private static final int MIDDLE_X = 600;
    private static final int SLOT = 105;
    private static final int BOX_HEIGHT = 84;
    private static final int PITCH = BOX_HEIGHT + 26;

    private final Diagram diagram;
    private final String title;
    private final int middleY;
    private final Hexagonal outer;
    private final Hexagonal inner;
    private final Map<String, Box> boxes = new HashMap<>();
    private final StringBuilder svg = new StringBuilder();

    private DiagramDrawing(Diagram diagram, String title) {
        this.diagram = diagram;
        this.title = title;
        int most = Math.max(diagram.in("driving").size(), diagram.in("driven").size());
        int halfColumn = (PITCH * most - 26) / 2;
        middleY = Math.max(300, 120 + halfColumn);
        outer = new Hexagonal(255, 150, Math.max(170, halfColumn));
        inner = new Hexagonal(165, 95, 90);
    }

    /** The picture, as SVG. */
    static String draw(Diagram diagram, String title) {
        return new DiagramDrawing(diagram, title).draw();
    }

    private String draw() {
        begin();
        core();
        column("driving", 216, 326);
        column("driven", 880, 880);
        diagram.in("proof").forEach(element -> box(element, new Box(460, 24, 280, 60)));
        bystanders();
        diagram.in("assembly").forEach(element -> box(element, new Box(146, 2 * middleY - 80, 944, 60)));
        outsiders();
        diagram.arrows(Kind.DEPENDENCY).forEach(this::arrow);
        if (!diagram.arrows(Kind.VIOLATION).isEmpty()) {
            add("""
                    <marker id="red" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="7" markerHeight="7" orient="auto">
                    <path d="M0 0L8 4L0 8z" fill="#dc2626"/></marker>
                    """);
            diagram.arrows(Kind.VIOLATION).forEach(this::violation);
        }
        return svg.append("</svg>\n").toString();
    }

    /** The domain is the heart; what else there is of the core lies around it. */
    private void core() {
        hexagon(outer, "core");
        hexagon(inner, "heart");
        List<Element> core = diagram.in("core");
        for (Element element : core) {
            boolean isHeart = isHeart(element);
            int y = isHeart ? middleY : middleY - outer.halfHeight() + 34;
            boxes.put(element.alias(), new Box(MIDDLE_X - 75, y - 26, 150, 52));
            label(MIDDLE_X, y, element);
        }
    }

    private boolean isHeart(Element element) {
        return !element.alias().equals("application") || diagram.in("core").size() == 1;
    }

    /** Tools stand left and right of the proof, and so does whatever is in no part. */
    private void bystanders() {
        List<Element> bystanders = Stream.concat(diagram.in("judgement").stream(), diagram.in("stray").stream())
                .toList();
        int each = Math.min(180, 300 / Math.max(1, (bystanders.size() + 1) / 2) - 10);
        for (int index = 0; index < bystanders.size(); index++) {
            int from = index / 2 * (each + 10);
            int x = index % 2 == 0 ? 146 + from : 1094 - each - from;
            box(bystanders.get(index), new Box(x, 24, each, 60));
        }
    }

    private void begin() {
        add("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1240 %1$d" role="img" aria-labelledby="title">
                <title id="title">%2$s</title>
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
                .stray { fill: #fee2e2; stroke: #dc2626; stroke-width: 1.5 }
                .violation { fill: none; stroke: #dc2626; stroke-width: 2.2; marker-end: url(#red) }
                .count { font-size: 13px; font-weight: 650; fill: #dc2626; paint-order: stroke; stroke: #fff; stroke-width: 4 }
                .dotted { stroke: #374151; stroke-width: 1.6; stroke-dasharray: 2 4; marker-end: url(#head) }
                </style>
                <defs>
                <marker id="head" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="7" markerHeight="7" orient="auto">
                <path d="M0 0L8 4L0 8z" fill="#374151"/></marker>
                <marker id="quiet" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="7" markerHeight="7" orient="auto">
                <path d="M0 0L8 4L0 8z" fill="#9ca3af"/></marker>
                </defs>
                <rect width="1240" height="%1$d" rx="16" fill="#fff"/>
                """.formatted(2 * middleY + 4, escaped(title)));
    }

    private void hexagon(Hexagonal shape, String style) {
        int left = MIDDLE_X - shape.halfWidth();
        int right = MIDDLE_X + shape.halfWidth();
        int top = middleY - shape.halfHeight();
        int bottom = middleY + shape.halfHeight();
        int edge = shape.halfEdge();
        add("""
                <polygon class="%s" stroke-linejoin="round" points="%d,%d %d,%d %d,%d %d,%d %d,%d %d,%d"/>
                """.formatted(
                        style,
                        left,
                        middleY,
                        MIDDLE_X - edge,
                        top,
                        MIDDLE_X + edge,
                        top,
                        right,
                        middleY,
                        MIDDLE_X + edge,
                        bottom,
                        MIDDLE_X - edge,
                        bottom));
    }

    /** Boxes above each other, the upper ones wider on the outer side, so that the assembly reaches each from below. */
    private void column(String place, int left, int right) {
        List<Element> parts = diagram.in(place);
        int top = middleY - (PITCH * parts.size() - 26) / 2;
        int step = step(place);
        for (int index = 0; index < parts.size(); index++) {
            int wider = step * (parts.size() - 1 - index);
            int start = left == right ? left : left - wider;
            int width = left == right ? 150 + wider : right - start;
            box(parts.get(index), new Box(start, top + index * PITCH, width, BOX_HEIGHT));
        }
        for (Element first : parts.stream().limit(1).toList()) {
            Box box = boxOf(first.alias());
            text(box.x() + box.width() / 2, box.y() - 14, "place", place);
        }
    }

    /** By how much a box is wider than the one below: the assembly reaches it there. */
    private int step(String place) {
        return 40 / Math.max(1, diagram.in(place).size() - 1);
    }

    private void box(Element part, Box box) {
        boxes.put(part.alias(), box);
        rectangle(part.place(), box);
        label(box.x() + box.width() / 2, box.y() + box.height() / 2, part);
    }

    private void outsiders() {
        diagram.arrows(Kind.CROSSING).forEach(this::outsider);
    }

    private void outsider(Arrow arrow) {
        boolean comesIn = boxes.containsKey(arrow.to());
        Box inside = boxOf(comesIn ? arrow.to() : arrow.from());
        Element outside = diagram.element(comesIn ? arrow.from() : arrow.to());
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
        Element from = diagram.element(arrow.from());
        Element to = diagram.element(arrow.to());
        Hexagonal target = isHeart(to) ? inner : outer;
        int x = to.place().equals("core") ? slot(to) : reach(arrow.to());
        switch (from.place()) {
            case "core" ->
                line("arrow", MIDDLE_X, middleY - outer.halfHeight() + 58, MIDDLE_X, middleY - inner.halfHeight());
            case "driving", "driven" -> sideways(arrow, target);
            case "proof" -> line("quiet", x, bottomOf(from), x, middleY - target.heightAt(SLOT));
            case "assembly" -> {
                boolean isToCore = to.place().equals("core");
                int end = isToCore ? middleY + target.heightAt(SLOT) : bottomOf(to);
                line("quiet", x, boxOf(arrow.from()).y(), x, end);
            }
            default -> throw new IllegalArgumentException("Nothing is drawn from the place " + from.place() + ".");
        }
    }

    /** Level where the core is as high as that, and else as far up or down as its sides reach. */
    private void sideways(Arrow arrow, Hexagonal target) {
        List<Arrow> together = diagram.arrows(Kind.DEPENDENCY).stream()
                .filter(other -> other.from().equals(arrow.from()))
                .toList();
        Box box = boxOf(arrow.from());
        boolean isLeft = box.x() < MIDDLE_X;
        int y = box.y() + box.height() * (together.indexOf(arrow) + 1) / (together.size() + 1);
        int most = target.halfHeight() * 8 / 10;
        int end = Math.max(-most, Math.min(most, y - middleY));
        int reach = target.widthAt(end);
        line(
                "arrow",
                isLeft ? box.x() + box.width() : box.x(),
                y,
                isLeft ? MIDDLE_X - reach : MIDDLE_X + reach,
                middleY + end);
    }

    /** A bow from box to box, over all else, with the count of dependencies that make it. */
    private void violation(Arrow arrow) {
        Box from = boxOf(arrow.from());
        Box to = boxOf(arrow.to());
        Point start = from.edgeTowards(to.middle());
        Point end = to.edgeTowards(from.middle());
        int bendX = (start.x() + end.x()) / 2 - (end.y() - start.y()) / 8;
        int bendY = (start.y() + end.y()) / 2 + (end.x() - start.x()) / 8;
        add("""
                <path class="violation" d="M%d %dQ%d %d %d %d"/>
                """.formatted(start.x(), start.y(), bendX, bendY, end.x(), end.y()));
        text((start.x() + 2 * bendX + end.x()) / 4, (start.y() + 2 * bendY + end.y()) / 4, "count", arrow.label());
    }

    private int slot(Element target) {
        return isHeart(target) ? MIDDLE_X + SLOT : MIDDLE_X - SLOT;
    }

    private int bottomOf(Element part) {
        Box box = boxOf(part.alias());
        return box.y() + box.height();
    }

    /** Where the assembly reaches a box from below: near its outer end, which no lower box covers. */
    private int reach(String alias) {
        Box box = boxOf(alias);
        String place = diagram.element(alias).place();
        int inwards = place.equals("driving") || place.equals("driven") ? step(place) / 2 : 20;
        return box.x() < MIDDLE_X ? box.x() + inwards : box.x() + box.width() - inwards;
    }

    private Box boxOf(String alias) {
        return Objects.requireNonNull(boxes.get(alias), () -> "No box was drawn for " + alias + ".");
    }

    private void label(int x, int y, Element part) {
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
                """.formatted(style, x, y, escaped(words)));
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;");
    }

    private void add(String lines) {
        svg.append(lines);
    }

    private record Point(int x, int y) {}

    private record Box(int x, int y, int width, int height) {
        Point middle() {
            return new Point(x + width / 2, y + height / 2);
        }

        /** Where a line from the middle to that point leaves the box. */
        Point edgeTowards(Point other) {
            double across = other.x() - middle().x();
            double down = other.y() - middle().y();
            double share = Math.min(
                    across == 0 ? Double.MAX_VALUE : width / 2.0 / Math.abs(across),
                    down == 0 ? Double.MAX_VALUE : height / 2.0 / Math.abs(down));
            return new Point(middle().x() + (int) (across * share), middle().y() + (int) (down * share));
        }
    }

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
