package vn.kontum.report;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Closes what a test borrowed when that test has ended. What is borrowed while a test method or its {@code @BeforeEach} runs is
 * closed after the method and its {@code @AfterEach}; what is borrowed in {@code @BeforeAll} or by a field, after the class.
 * JUnit finds this listener by the services file of the test resources. Classes of one JVM run one after the other; several
 * threads of one test may borrow.
 */
public final class EndOfTest implements TestExecutionListener {
    private static final Deque<Deque<Runnable>> RUNNING = new ArrayDeque<>();

    /** Without a running test (another process that a test started) the action is never performed. */
    static void perform(Runnable action) {
        synchronized (RUNNING) {
            if (!RUNNING.isEmpty()) {
                RUNNING.peek().push(action);
            }
        }
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        synchronized (RUNNING) {
            RUNNING.push(new ArrayDeque<>());
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Deque<Runnable> borrowed;
        synchronized (RUNNING) {
            borrowed = RUNNING.pop();
        }
        borrowed.forEach(Runnable::run);
    }
}
