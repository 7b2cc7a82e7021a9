package io.pactodo.adapter.report.postmortem;

import io.pactodo.adapter.report.document.Chapter;
import io.pactodo.adapter.report.document.Questions;
import io.pactodo.adapter.report.document.Questions.Question;
import java.util.List;

/** What no data can answer. */
final class OpenQuestions {
    private static final List<Question> ALL = List.of(
            new Question(
                    "What happened, in two sentences that somebody outside understands?",
                    "What people could not do, for how long, and what ended it."),
            new Question(
                    "What was the root cause?",
                    "What broke, and why it could: conditions and decisions, not names. Ask why until an answer can be acted on."),
            new Question(
                    "What did those who use it notice?",
                    "Who was hit, what did they see, did anybody complain; was anything lost that had been acknowledged?"),
            new Question(
                    "How was it mended?",
                    "What was tried, what worked, by whom; would somebody else have known how? Did the runbook help?"),
            new Question(
                    "What went well, what went badly, and where was there luck?",
                    "In detecting, answering and mending it. Luck is what will not be there next time."),
            new Question(
                    "What will be done so that it does not happen again, or hurts less?",
                    "Each measure with who does it and until when: prevent, detect sooner, mend faster."));

    private OpenQuestions() {}

    static Chapter chapter() {
        return Chapter.of("For humans to answer", new Questions(ALL));
    }
}
