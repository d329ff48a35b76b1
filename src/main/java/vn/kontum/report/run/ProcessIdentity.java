package vn.kontum.report.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A process, named so that another process on the same running machine can tell whether it still exists.
 *
 * @param machine boot and process namespace; empty where the system does not tell, then nobody can
 */
public record ProcessIdentity(String host, String machine, long pid, long startTicks) {
    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");
    private static final Path NAMESPACE = Path.of("/proc/self/ns/pid");

    /** This process. */
    public static ProcessIdentity self() {
        ProcessHandle self = ProcessHandle.current();
        return new ProcessIdentity(hostName(), machineName(), self.pid(), startOf(self.pid()));
    }

    public static Optional<ProcessIdentity> parse(String text) {
        String[] parts = text.split("\\|", -1);
        return parts.length == 4
                ? Optional.of(
                        new ProcessIdentity(parts[0], parts[1], Long.parseLong(parts[2]), Long.parseLong(parts[3])))
                : Optional.empty();
    }

    /** Whether it is certain that the process is gone: a stopped or unreachable one is not. */
    public boolean certainlyDead() {
        ProcessIdentity self = self();
        boolean comparable = !machine.isEmpty() && machine.equals(self.machine) && host.equals(self.host);
        return comparable
                && ProcessHandle.of(pid)
                        .filter(ProcessHandle::isAlive)
                        .filter(p -> same(startOf(p.pid()), startTicks))
                        .isEmpty();
    }

    /** A start that could not be read tells nothing. */
    private static boolean same(long now, long then) {
        return now == 0 || then == 0 || now == then;
    }

    public String text() {
        return host + "|" + machine + "|" + pid + "|" + startTicks;
    }

    /** In ticks since boot, as the kernel keeps it: unlike a time of day it does not move when the clock is set. */
    private static long startOf(long pid) {
        Path stat = Path.of("/proc/" + pid + "/stat");
        try {
            String line = Files.isReadable(stat) ? Files.readString(stat, StandardCharsets.ISO_8859_1) : "";
            String[] fields = line.substring(line.lastIndexOf(')') + 1).strip().split(" ");
            return fields.length > 19 ? Long.parseLong(fields[19]) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private static String hostName() {
        try {
            String name = InetAddress.getLocalHost().getHostName();
            return name.replace('|', '-').substring(0, Math.min(80, name.length()));
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    private static String machineName() {
        try {
            return Files.isReadable(BOOT)
                    ? Files.readString(BOOT).strip() + "/"
                            + Files.readSymbolicLink(NAMESPACE).getFileName()
                    : "";
        } catch (IOException e) {
            return "";
        }
    }
}
