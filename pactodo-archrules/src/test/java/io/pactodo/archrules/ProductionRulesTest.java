package io.pactodo.archrules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where time, chance and wiring come from: each rule finds all of what a small hexagon breaks, and nothing else. */
class ProductionRulesTest {
    @Test
    void everyLookAtTheClockTheDiceAndTheEnvironmentIsFoundOutsideBootstrap() {
        assertThat(Fixture.of("lookup").breaches("look-up")).isEqualTo("""
                        Method <adapter.web.Environment.property()> calls method <java.lang.System.getProperty(java.lang.String)> in (Environment.java:15)
                        Method <adapter.web.Environment.variable()> calls method <java.lang.System.getenv(java.lang.String)> in (Environment.java:11)
                        Method <adapter.web.Environment.variables()> calls method <java.lang.System.getenv()> in (Environment.java:7)
                        Method <application.Chance.id()> calls method <java.util.UUID.randomUUID()> in (Chance.java:12)
                        Method <application.Chance.ids()> references method <java.util.UUID.randomUUID()> in (Chance.java:16)
                        Method <application.Chance.local()> calls method <java.util.concurrent.ThreadLocalRandom.current()> in (Chance.java:28)
                        Method <application.Chance.number()> calls method <java.lang.Math.random()> in (Chance.java:36)
                        Method <application.Chance.random()> calls constructor <java.util.Random.<init>()> in (Chance.java:20)
                        Method <application.Chance.secure()> calls constructor <java.security.SecureRandom.<init>()> in (Chance.java:24)
                        Method <application.Chance.splittable()> calls constructor <java.util.SplittableRandom.<init>()> in (Chance.java:32)
                        Method <domain.Clocks.calendar()> calls method <java.util.Calendar.getInstance()> in (Clocks.java:70)
                        Method <domain.Clocks.clock()> calls method <java.time.Clock.systemUTC()> in (Clocks.java:50)
                        Method <domain.Clocks.date()> calls method <java.time.LocalDate.now()> in (Clocks.java:30)
                        Method <domain.Clocks.dateTime()> calls method <java.time.LocalDateTime.now()> in (Clocks.java:34)
                        Method <domain.Clocks.gregorian()> calls constructor <java.util.GregorianCalendar.<init>()> in (Clocks.java:74)
                        Method <domain.Clocks.instant()> calls method <java.time.Instant.now()> in (Clocks.java:22)
                        Method <domain.Clocks.milliseconds()> calls method <java.lang.System.currentTimeMillis()> in (Clocks.java:62)
                        Method <domain.Clocks.offsetDateTime()> calls method <java.time.OffsetDateTime.now(java.time.ZoneId)> in (Clocks.java:38)
                        Method <domain.Clocks.oldDate()> calls constructor <java.util.Date.<init>()> in (Clocks.java:66)
                        Method <domain.Clocks.oldZone()> calls method <java.util.TimeZone.getDefault()> in (Clocks.java:82)
                        Method <domain.Clocks.source()> calls method <java.time.InstantSource.system()> in (Clocks.java:58)
                        Method <domain.Clocks.ticking()> calls method <java.time.Clock.tickSeconds(java.time.ZoneId)> in (Clocks.java:54)
                        Method <domain.Clocks.year()> calls method <java.time.Year.now()> in (Clocks.java:46)
                        Method <domain.Clocks.zone()> calls method <java.time.ZoneId.systemDefault()> in (Clocks.java:78)
                        Method <domain.Clocks.zonedDateTime()> calls method <java.time.ZonedDateTime.now()> in (Clocks.java:42)
                        """);
    }

    @Test
    void anInjectedFieldIsFoundAndAnInjectedParameterIsNot() {
        assertThat(Fixture.of("injection").breaches("wiring")).isEqualTo("""
                        Field <adapter.web.Web.byAutowired> is injected in (Web.java:0)
                        Field <adapter.web.Web.byBeanParam> is injected in (Web.java:0)
                        Field <adapter.web.Web.byContext> is injected in (Web.java:0)
                        Field <adapter.web.Web.byCookieParam> is injected in (Web.java:0)
                        Field <adapter.web.Web.byEJB> is injected in (Web.java:0)
                        Field <adapter.web.Web.byFormParam> is injected in (Web.java:0)
                        Field <adapter.web.Web.byHeaderParam> is injected in (Web.java:0)
                        Field <adapter.web.Web.byInject> is injected in (Web.java:0)
                        Field <adapter.web.Web.byMatrixParam> is injected in (Web.java:0)
                        Field <adapter.web.Web.byPathParam> is injected in (Web.java:0)
                        Field <adapter.web.Web.byPersistenceContext> is injected in (Web.java:0)
                        Field <adapter.web.Web.byPersistenceUnit> is injected in (Web.java:0)
                        Field <adapter.web.Web.byQueryParam> is injected in (Web.java:0)
                        Field <adapter.web.Web.byResource> is injected in (Web.java:0)
                        Field <adapter.web.Web.byValue> is injected in (Web.java:0)
                        """);
    }

    @Test
    void aTestLibraryInProductionIsFound() {
        assertThat(Fixture.of("testing").breaches("tests")).isEqualTo("""
                        Method <adapter.web.Web.isNew(testkit.InMemoryTickets)> calls method <testkit.InMemoryTickets.isEmpty()> in (Web.java:8)
                        Method <adapter.web.Web.isNew(testkit.InMemoryTickets)> calls method <org.junit.jupiter.api.Assertions.assertTrue(boolean)> in (Web.java:8)
                        Method <adapter.web.Web.isNew(testkit.InMemoryTickets)> has parameter of type <testkit.InMemoryTickets> in (Web.java:0)
                        """);
    }
}
