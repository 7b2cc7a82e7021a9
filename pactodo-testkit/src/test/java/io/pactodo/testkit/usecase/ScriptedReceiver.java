package io.pactodo.testkit.usecase;

import io.pactodo.application.IncidentMessage;
import io.pactodo.application.IncidentReceiver;
import java.util.ArrayList;
import java.util.List;

/** Takes what it is told, unless it was told how to answer. */
final class ScriptedReceiver implements IncidentReceiver {
    final List<IncidentMessage> told = new ArrayList<>();
    Reception answer = new Taken();
    private final String name;

    ScriptedReceiver(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Reception tell(IncidentMessage message) {
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
