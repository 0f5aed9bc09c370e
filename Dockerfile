# syntax=docker/dockerfile:1

FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -pl bot-app -am package -Dmaven.test.skip=true
RUN cp bot-app/target/image-bot.jar application.jar \
    && java -Djarmode=tools -jar application.jar extract --layers --destination extracted

FROM eclipse-temurin:25-jre
RUN groupadd --gid 10001 bot \
    && useradd --uid 10001 --gid bot --no-create-home --home-dir /data --shell /usr/sbin/nologin bot \
    && install --directory --owner=bot --group=bot --mode=0700 /data
WORKDIR /application
# From what changes least to what changes most, so that an update transfers little.
COPY --from=build /source/extracted/dependencies/ ./
COPY --from=build /source/extracted/spring-boot-loader/ ./
COPY --from=build /source/extracted/snapshot-dependencies/ ./
COPY --from=build /source/extracted/application/ ./

ENV BOT_DATA_DIR=/data \
    BOT_WEB_ADDRESS=0.0.0.0
USER 10001:10001
VOLUME /data
EXPOSE 8080

# The base image has no curl, but bash can open a connection by itself.
HEALTHCHECK --interval=15s --timeout=5s --start-period=90s --retries=4 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${BOT_WEB_PORT:-8080} && printf 'GET /actuator/health/liveness HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && grep -q '^HTTP/1.1 200' <&3"]

# Java is the first process and gets SIGTERM itself. More options go into JAVA_TOOL_OPTIONS.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "-jar", "application.jar"]
