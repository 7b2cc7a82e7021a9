package io.pactodo.archrules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Matters of taste: each rule finds all of what a small hexagon breaks, and nothing else. */
class StyleRulesTest {
    @Test
    void aCheckedExceptionInTheCoreIsFound() {
        assertThat(Fixture.of("failure").breaches("unchecked")).isEqualTo("""
                        Class <domain.TicketLost> is a checked exception in (TicketLost.java:0)
                        """);
    }

    @Test
    void aFailureWithoutANameIsFoundUnlessASubclassCallsItsSuper() {
        assertThat(Fixture.of("failure").breaches("failures")).isEqualTo("""
                        Method <adapter.store.SqlTickets.anything(int)> calls constructor <java.lang.RuntimeException.<init>(java.lang.String)> in (SqlTickets.java:8)
                        Method <adapter.store.SqlTickets.worse()> references constructor <java.lang.Error.<init>(java.lang.String)> in (SqlTickets.java:14)
                        """);
    }

    @Test
    void aStaticFieldThatChangesIsFound() {
        assertThat(Fixture.of("staticstate").breaches("static")).isEqualTo("""
                        Field <application.Desk.opened> is static and not final in (Desk.java:0)
                        """);
    }

    @Test
    void aNameThatSaysNothingIsFound() {
        assertThat(Fixture.of("naming").breaches("names")).isEqualTo("""
                        Class <domain.TicketHelper> has a name that says nothing in (TicketHelper.java:0)
                        Class <domain.TicketImpl> has a name that says nothing in (TicketImpl.java:0)
                        Class <domain.TicketManager> has a name that says nothing in (TicketManager.java:0)
                        Class <domain.TicketUtil> has a name that says nothing in (TicketUtil.java:0)
                        Class <domain.TicketUtils> has a name that says nothing in (TicketUtils.java:0)
                        Class <domain.UtilityBill$DoorHelper> has a name that says nothing in (UtilityBill.java:0)
                        """);
    }

    @Test
    void aPrefixedInterfaceIsFoundAndAWordThatBeginsWithIIsNot() {
        assertThat(Fixture.of("naming").breaches("prefix")).isEqualTo("""
                        Class <domain.ITicket$IDoor> has a prefix in (ITicket.java:0)
                        Class <domain.ITicket> has a prefix in (ITicket.java:0)
                        """);
    }
}
