package io.pactodo.adapter.report;

import io.pactodo.adapter.report.Curve.Line;
import io.pactodo.adapter.report.Curve.Point;
import io.pactodo.adapter.report.Curve.Threshold;
import io.pactodo.domain.slo.BurnDown;
import io.pactodo.domain.slo.BurnDown.Moment;
import io.pactodo.domain.slo.Window;
import java.util.ArrayList;
import java.util.List;

/** How each budget went. */
final class BudgetsSection {
    private static final List<Threshold> SPENT = List.of(new Threshold(0, "spent"));

    private final Judgement judgement;

    BudgetsSection(Judgement judgement) {
        this.judgement = judgement;
    }

    Section section() {
        List<Block> curves = new ArrayList<>();
        for (Judged judged : judgement.objectives()) {
            judged.budget()
                    .value()
                    .filter(down -> !down.moments().isEmpty())
                    .ifPresent(down -> curves.add(curve(down)));
        }
        return new Section(
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
                SPENT);
    }

    private static String words(BurnDown down) {
        Moment last = down.moments().get(down.moments().size() - 1);
        String least = down.worst()
                .filter(worst -> !worst.equals(last))
                .map(worst ->
                        ", the least " + Wording.percent(worst.left().share()) + " at " + Wording.minute(worst.at()))
                .orElse("");
        return "The budget of " + window(down.promised().window()) + ", hour by hour: "
                + Wording.percent(last.left().share()) + " at the end" + least + ".";
    }

    private static String window(Window window) {
        return window.alignment() == Window.Alignment.CALENDAR ? "each day" : "the last " + Words.length(window);
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
