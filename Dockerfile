# PacToDo in a container, built from this checkout. Any Debian 12 serves as the base. observability/README.md says how to
# run it.
ARG BASE_IMAGE=debian:bookworm-slim

FROM ${BASE_IMAGE} AS build
RUN apt-get update \
    && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends \
        ca-certificates maven openjdk-17-jdk-headless
WORKDIR /build
COPY . .
RUN mvn -B -ntp -q package -pl pactodo-bootstrap -am -Dmaven.test.skip=true -Dspotless.check.skip=true

FROM ${BASE_IMAGE}
RUN apt-get update \
    && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends openjdk-17-jre-headless \
    && rm -rf /var/lib/apt/lists/* /var/cache/apt/* /var/log/* \
    && useradd --uid 10001 --user-group --no-create-home --home-dir /var/lib/pactodo --shell /usr/sbin/nologin pactodo \
    && install -d -o pactodo -g pactodo -m 700 /var/lib/pactodo
COPY --from=build /build/pactodo-bootstrap/target/lib /opt/pactodo/lib
COPY --from=build /build/pactodo-bootstrap/target/pactodo.jar /opt/pactodo/
# For its own PostgreSQL: a volume belongs here, unless PACTODO_DATABASE_URL names another one. Then nothing is written
# anywhere, and the file system may be read-only.
ENV XDG_DATA_HOME=/var/lib
USER 10001:10001
WORKDIR /var/lib/pactodo
EXPOSE 8080 8090
# Asks as a load balancer would, without a program for it; an incident log at its own port.
HEALTHCHECK --interval=5s --timeout=3s --start-period=120s --retries=3 CMD ["bash", "-c", \
    "[[ $(tr '\\0' ' ' </proc/1/cmdline) == *' incident-log '* ]] && port=8090 || port=${PACTODO_PORT:-8080}; exec 3<>/dev/tcp/127.0.0.1/$port && printf 'GET /readyz HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
# No shell between: SIGTERM reaches the virtual machine, which drains and ends with 0. The heap is a share of what the
# container may have; further options for the virtual machine go into JAVA_TOOL_OPTIONS.
ENTRYPOINT ["java", "-XX:+UseParallelGC", "-XX:InitialRAMPercentage=60", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData", "-Dfile.encoding=UTF-8", "-jar", "/opt/pactodo/pactodo.jar"]
CMD ["serve"]
