package io.pactodo.adapter.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.pactodo.application.Idempotency;
import io.pactodo.application.ListService;
import io.pactodo.application.SloReports;
import io.pactodo.application.TagService;
import io.pactodo.application.TaskService;
import io.pactodo.application.UseCases;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.glassfish.jersey.CommonProperties;
import org.glassfish.jersey.inject.hk2.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;

/** What Jersey is told: these classes and what they are made of, and nothing that it would find by itself. */
final class JerseyApplication extends ResourceConfig {
    /** One that serves tasks. */
    JerseyApplication(Collection<Class<?>> resources, Parts parts) {
        this(resources, new Binder(parts));
        if (parts.faults().isPresent()) {
            register(FailureOnPurpose.class);
        }
    }

    /** @param parts what resources and filters are made of */
    JerseyApplication(Collection<Class<?>> resources, AbstractBinder parts) {
        super(Set.copyOf(resources));
        register(ProblemMapper.class);
        register(HeaderSyntaxFilter.class);
        register(PublicUrlFilter.class);
        register(JsonByDefault.class);
        register(RouteFilter.class);
        register(Retirement.class);
        register(Entities.class);
        register(parts);
        addProperties(Map.of(
                CommonProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true,
                CommonProperties.METAINF_SERVICES_LOOKUP_DISABLE, true,
                CommonProperties.JSON_PROCESSING_FEATURE_DISABLE, true,
                CommonProperties.MOXY_JSON_FEATURE_DISABLE, true,
                ServerProperties.WADL_FEATURE_DISABLE, true,
                ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true,
                ServerProperties.PROCESSING_RESPONSE_ERRORS_ENABLED, true));
    }

    /**
     * What resources and filters are made of.
     *
     * @param settings where and within what bounds requests are served
     * @param useCases what can be asked for
     * @param idempotency carries them out once, if a client asks for it
     * @param readiness what has to be ready
     * @param links where one can go from the front door
     * @param served the paths that there are
     * @param mapper how JSON is read and written
     * @param problems how problems are written
     * @param streams who follows changes live
     * @param reports how it stands with the objectives
     * @param faults what goes wrong on purpose; empty where nothing ever may
     */
    record Parts(
            RestSettings settings,
            UseCases useCases,
            Idempotency idempotency,
            ReadinessChecks readiness,
            HomeLinks links,
            OpenApi.ServedPaths served,
            ObjectMapper mapper,
            Problems problems,
            EventStreams streams,
            SloReports reports,
            Optional<InjectedFaults> faults) {}

    private static final class Binder extends AbstractBinder {
        private final Parts parts;

        Binder(Parts parts) {
            this.parts = parts;
        }

        @Override
        protected void configure() {
            bind(parts.settings()).to(RestSettings.class);
            bind(parts.useCases().tasks()).to(TaskService.class);
            bind(parts.useCases().lists()).to(ListService.class);
            bind(parts.useCases().tags()).to(TagService.class);
            bind(new SafeRetries(parts.useCases(), parts.idempotency(), parts.mapper()))
                    .to(SafeRetries.class);
            bind(parts.readiness()).to(ReadinessChecks.class);
            bind(parts.links()).to(HomeLinks.class);
            bind(parts.served()).to(OpenApi.ServedPaths.class);
            // Made when they are asked for: most servers never show them.
            bindAsContract(OpenApi.class).in(Singleton.class);
            bindAsContract(Docs.class).in(Singleton.class);
            bindAsContract(SloPage.class).in(Singleton.class);
            bind(parts.mapper()).to(ObjectMapper.class);
            bind(parts.problems()).to(Problems.class);
            bind(parts.streams()).to(EventStreams.class);
            bind(parts.reports()).to(SloReports.class);
            parts.faults().ifPresent(faults -> bind(faults).to(InjectedFaults.class));
        }
    }
}
