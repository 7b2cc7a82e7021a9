package io.pactodo.adapter.report.slo;

import io.pactodo.adapter.report.document.Block;
import io.pactodo.adapter.report.document.Chapter;
import io.pactodo.adapter.report.document.Curve;
import io.pactodo.adapter.report.document.Curve.Line;
import io.pactodo.adapter.report.document.Curve.Point;
import io.pactodo.adapter.report.document.Curve.Threshold;
import io.pactodo.adapter.report.document.InWords;
import io.pactodo.adapter.report.document.Marks;
import io.pactodo.adapter.report.document.Prose;
import io.pactodo.adapter.report.document.Quantity;
import io.pactodo.domain.slo.BurnDown;
import io.pactodo.domain.slo.BurnDown.Moment;
import io.pactodo.domain.slo.Window;
import java.util.ArrayList;
import java.util.List;

/** How each budget went. */
final class BudgetsChapter {
    private static final List<Threshold> SPENT = List.of(new Threshold(0, "spent"));

    private final Judgement judgement;

    BudgetsChapter(Judgement judgement) {
        this.judgement = judgement;
    }

    Chapter chapter() {
        List<Block> curves = new ArrayList<>();
        for (Judged judged : judgement.objectives()) {
            judged.budget()
                    .value()
                    .filter(down -> !down.moments().isEmpty())
                    .ifPresent(down -> curves.add(curve(down)));
        }
        return new Chapter(
                "What was left of each budget",
                curves.isEmpty() ? List.of(new Prose("Nothing was measured.")) : curves);
    }

    private Curve curve(BurnDown down) {
        return new Curve(
                down.promised().displayName(),
                words(down),
                judgement.history().span(),
                Quantity.SHARE,
                List.of(new Line("budget left", pieces(down.moments()))),
                SPENT,
                Marks.NONE);
    }

    private static String words(BurnDown down) {
        Moment last = down.moments().get(down.moments().size() - 1);
        String least = down.worst()
                .filter(worst -> !worst.equals(last))
                .map(worst ->
                        ", the least " + InWords.percent(worst.left().share()) + " at " + InWords.minute(worst.at()))
                .orElse("");
        return "The budget of " + window(down.promised().window()) + ", hour by hour: "
                + InWords.percent(last.left().share()) + " at the end" + least + ".";
    }

    private static String window(Window window) {
        return window.alignment() == Window.Alignment.CALENDAR ? "each day" : "the last " + SloWords.length(window);
    }

    /** Each piece goes on from what was left before it: what was not observed spent nothing. */
    private static List<List<Point>> pieces(List<Moment> moments) {
        List<List<Point>> pieces = new ArrayList<>();
        List<Point> piece = new ArrayList<>();
        double left = 1;
        for (int index = 0; index < moments.size(); index++) {
            Moment moment = moments.get(index);
            if (index == 0 || !moments.get(index - 1).at().equals(moment.step().from())) {
                piece = new ArrayList<>(List.of(new Point(moment.step().from(), left)));
                pieces.add(piece);
            }
            left = moment.left().share();
            piece.add(new Point(moment.at(), left));
        }
        return pieces;
    }
}
