package io.pactodo.testkit.usecase;

import io.pactodo.application.IncidentMessage;
import io.pactodo.application.Reception;
import java.util.ArrayList;
import java.util.List;

/** Takes what it is told, unless it was told how to answer. */
final class ScriptedReceiver {
    final List<IncidentMessage> told = new ArrayList<>();
    final String name;
    Reception answer = new Reception.Taken();

    ScriptedReceiver(String name) {
        this.name = name;
    }

    Reception tell(IncidentMessage message) {
        told.add(message);
        return answer;
    }

    /** The events of which it was told, by what they are called. */
    List<String> events() {
        return told.stream()
                .map(message -> message.event().getClass().getSimpleName())
                .toList();
    }
}
