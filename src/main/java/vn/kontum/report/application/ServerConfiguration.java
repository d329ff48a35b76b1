package vn.kontum.report.application;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.quartz.autoconfigure.QuartzAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.kontum.report.web.ConsoleConfiguration;

/** What the service has beyond the order of work: the console, and the web server with its health. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = {FlywayAutoConfiguration.class, QuartzAutoConfiguration.class})
@Import(ConsoleConfiguration.class)
class ServerConfiguration {}
