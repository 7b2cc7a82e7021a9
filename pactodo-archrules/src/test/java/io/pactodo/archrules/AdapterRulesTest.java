package io.pactodo.archrules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What adapters show and use: each rule finds all of what a small hexagon breaks, and nothing else. */
class AdapterRulesTest {
    private static final Doors WEB =
            Doors.of("adapter.web", "Web").withValues("WebSettings").withCallbacks("Greeting");
    private static final Technology SQL =
            Technology.of("SQL", "java.sql..", "javax.sql..").atHomeIn("adapter.store");

    @Test
    void aPublicClassThatIsNoDoorIsFoundAndSoIsADoorThatIsNotThere() {
        assertThat(Fixture.of("doors").with(WEB).breaches("doors/adapter.web")).isEqualTo("""
                        Class <adapter.web.Page> is public and no door
                        Class <adapter.web.Tickets> is public and no door
                        Class <adapter.web.json.Hidden> is public and no door
                        Door <WebSettings> of adapter.web is not there, or not public
                        """);
    }

    @Test
    void whoeverEntersARoomFromOutsideIsFoundAndSoIsARoomThatIsNotThere() {
        Doors web = Doors.of("adapter.web", "Web").withValues("Ticket").withRooms("page", "pagge");
        Fixture rooms = Fixture.of("rooms").with(web);

        assertThat(rooms.breaches("rooms/adapter.web")).isEqualTo("""
                        Method <bootstrap.Assembly.line(adapter.web.page.Ticket)> calls method <adapter.web.page.Page$Line.text()> in (Assembly.java:9)
                        Method <bootstrap.Assembly.line(adapter.web.page.Ticket)> calls method <adapter.web.page.Page.line(adapter.web.page.Ticket)> in (Assembly.java:9)
                        """);
        assertThat(rooms.breaches("doors/adapter.web")).isEqualTo("""
                        Class <adapter.web.Side> is public and no door
                        Room <adapter.web.pagge> is empty
                        """);
        assertThat(rooms.breaches("ports")).isEmpty();
    }

    @Test
    void aPortThatAnAdapterDeclaresIsFound() {
        assertThat(Fixture.of("doors")
                        .with(Doors.of("adapter.store", "Web"), WEB)
                        .breaches("ports"))
                .isEqualTo("""
                        Class <adapter.web.Tickets> is a public interface and no callback in (Tickets.java:0)
                        Class <adapter.web.Web$Listener> is a public interface and no callback in (Web.java:0)
                        """);
    }

    @Test
    void anAdapterThatExtendsAClassOfTheCoreIsFoundUnlessItIsAFailure() {
        assertThat(Fixture.of("inherited").breaches("interfaces")).isEqualTo("""
                        Class <adapter.store.SqlTickets> extends <domain.Tickets> in (SqlTickets.java:0)
                        """);
    }

    @Test
    void ofAnAdapterWhoseDoorsAreNotToldAnInterfaceThatOthersImplementIsFound() {
        assertThat(Fixture.of("portless").breaches("ports")).isEqualTo("""
                        Class <bootstrap.Assembly> implements <adapter.web.Listener>, which adapter.web declares in (Assembly.java:0)
                        """);
    }

    @Test
    void aTechnologyAwayFromHomeIsFoundAndSoIsAPackageThatNobodyUses() {
        assertThat(Fixture.of("technology").with(SQL).breaches("home/SQL")).isEqualTo("""
                        Constructor <adapter.web.Web.<init>(java.sql.Connection)> has parameter of type <java.sql.Connection> in (Web.java:0)
                        Field <adapter.web.Web.connection> has type <java.sql.Connection> in (Web.java:0)
                        Method <adapter.web.Web.connection()> has return type <java.sql.Connection> in (Web.java:0)
                        Package <javax.sql..> is used by nobody
                        """);
    }

    @Test
    void whoIsNotToldAsAHomeMayNotUseIt() {
        assertThat(Fixture.of("technology")
                        .with(SQL.atHomeIn("adapter.store", "adapter.web"))
                        .breaches("home/SQL"))
                .isEqualTo("Package <javax.sql..> is used by nobody\n");
    }
}
