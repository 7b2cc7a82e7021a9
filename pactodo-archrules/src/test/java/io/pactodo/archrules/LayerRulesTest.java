package io.pactodo.archrules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who may know whom: each rule finds all of what a small hexagon breaks, and nothing else. */
class LayerRulesTest {
    @Test
    void aDependencyThatPointsOutwardIsFoundAndSoIsAClassOutsideTheParts() {
        assertThat(Fixture.of("outward").breaches("inward")).isEqualTo("""
                        Class <bootstrap.Assembly> extends class <testkit.InMemoryTickets> in (Assembly.java:0)
                        Class <stray.Stray> belongs to no part of the hexagon in (Stray.java:0)
                        Constructor <bootstrap.Assembly.<init>()> calls constructor <testkit.InMemoryTickets.<init>()> in (Assembly.java:5)
                        Constructor <domain.Ticket.<init>(application.Desk)> has parameter of type <application.Desk> in (Ticket.java:0)
                        Field <adapter.store.SqlTickets.ASSEMBLY> has type <bootstrap.Assembly> in (SqlTickets.java:0)
                        Field <domain.Ticket.desk> has type <application.Desk> in (Ticket.java:0)
                        Method <application.Desk.open(adapter.store.SqlTickets)> has parameter of type <adapter.store.SqlTickets> in (Desk.java:0)
                        Method <domain.Ticket.desk()> has return type <application.Desk> in (Ticket.java:0)
                        Static Initializer <adapter.store.SqlTickets.<clinit>()> calls constructor <bootstrap.Assembly.<init>()> in (SqlTickets.java:6)
                        """);
    }

    @Test
    void aToolThatKnowsAPartOfTheHexagonIsFound() {
        Fixture outward = Fixture.of("outward");

        assertThat(outward.as(outward.hexagon().withTools("stray"))
                        .breaches("inward")
                        .lines())
                .filteredOn(line -> line.contains("stray"))
                .containsExactly(
                        "Constructor <stray.Stray.<init>(domain.Ticket)> has parameter of type <domain.Ticket> in"
                                + " (Stray.java:0)",
                        "Field <stray.Stray.ticket> has type <domain.Ticket> in (Stray.java:0)",
                        "Method <stray.Stray.ticket()> has return type <domain.Ticket> in (Stray.java:0)");
    }

    @Test
    void theStoryOfAPackageBelongsToNoPart() {
        Fixture inherited = Fixture.of("inherited");

        assertThat(inherited.breaches("inward")).isEmpty();
        assertThat(FoundDiagram.of(inherited.hexagon(), inherited.classes()).asPlantUml())
                .doesNotContain("no_part");
    }

    @Test
    void anAdapterThatKnowsAnotherIsFound() {
        assertThat(Fixture.of("outward").breaches("apart")).isEqualTo("""
                        Method <adapter.web.Web.tickets()> calls constructor <adapter.store.SqlTickets.<init>()> in (Web.java:7)
                        """);
    }

    @Test
    void aCycleOfPackagesIsFound() {
        assertThat(Fixture.of("cycle").breaches("cycles")).isEqualTo("""
                        Cycle detected: Slice domain.queue ->
                                        Slice domain.ticket ->
                                        Slice domain.queue
                          1. Dependencies of Slice domain.queue
                            - Constructor <domain.queue.Queue.<init>(domain.ticket.Ticket)> has parameter of type <domain.ticket.Ticket> in (Queue.java:0)
                            - Field <domain.queue.Queue.first> has type <domain.ticket.Ticket> in (Queue.java:0)
                            - Method <domain.queue.Queue.first()> has return type <domain.ticket.Ticket> in (Queue.java:0)
                          2. Dependencies of Slice domain.ticket
                            - Constructor <domain.ticket.Ticket.<init>(domain.queue.Queue)> has parameter of type <domain.queue.Queue> in (Ticket.java:0)
                            - Field <domain.ticket.Ticket.queue> has type <domain.queue.Queue> in (Ticket.java:0)
                            - Method <domain.ticket.Ticket.queue()> has return type <domain.queue.Queue> in (Ticket.java:0)
                        """);
    }
}
