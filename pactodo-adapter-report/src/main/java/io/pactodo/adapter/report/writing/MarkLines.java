package io.pactodo.adapter.report.writing;

import io.pactodo.adapter.report.document.Mark;
import io.pactodo.adapter.report.document.Marks;
import io.pactodo.domain.slo.Span;
import java.util.ArrayList;
import java.util.List;

/** Where the numbers of marks stand above a chart: in as many rows as it takes for none to stand on another. */
final class MarkLines {
    /** Of the width; on a phone that is as wide as a number with its circle. */
    private static final double ROOM = 0.055;

    private final List<Place> places = new ArrayList<>();

    /** @param row from the bottom, 0 first */
    record Place(int number, Mark mark, double share, int row) {}

    MarkLines(Marks marks, Span period) {
        Width width = new Width(period);
        List<Double> ends = new ArrayList<>();
        for (Mark mark : marks.within(period)) {
            double share = width.share(mark.at());
            int row = 0;
            while (row < ends.size() && share - ends.get(row) < ROOM) {
                row++;
            }
            if (row == ends.size()) {
                ends.add(share);
            } else {
                ends.set(row, share);
            }
            places.add(new Place(marks.number(mark), mark, share, row));
        }
    }

    List<Place> places() {
        return List.copyOf(places);
    }

    int rows() {
        return places.stream().mapToInt(place -> place.row() + 1).max().orElse(0);
    }
}
