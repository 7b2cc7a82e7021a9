package io.pactodo.archrules;

/** The diagram of the hexagon that is sound. */
final class SoundDiagram {
    private static final String TEXT = """
            [Domain\\ntickets] <<ROOT.domain..>> as domain
            [Application\\nuse cases] <<ROOT.application..>> as application
            [Web\\nadapter] <<ROOT.adapter.web..>> as web
            [Store\\nadapter] <<ROOT.adapter.store..>> as store
            [Bootstrap\\nassembly] <<ROOT.bootstrap..>> as bootstrap
            [Testkit\\ncontract] <<ROOT.testkit..>> as testkit
            application --> domain
            web --> application
            web --> domain
            store --> domain
            bootstrap --> application
            bootstrap --> web
            bootstrap --> store
            testkit --> domain
            """;

    private SoundDiagram() {}

    static String below(String root) {
        return TEXT.replace("ROOT", root);
    }
}
