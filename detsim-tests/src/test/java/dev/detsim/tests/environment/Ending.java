package dev.detsim.tests.environment;

import java.io.File;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** Ways in which a process ends; each prints what happens, and is also a program of its own. */
enum Ending {
    EXIT {
        @Override
        void run() {
            hook(() -> say("hook"));
            try {
                System.exit(3);
            } finally {
                say("finally");
            }
        }
    },
    HALT {
        @Override
        void run() {
            hook(() -> say("hook"));
            Runtime.getRuntime().halt(3);
            say("after halt");
        }
    },
    HALT_IN_A_HOOK {
        @Override
        void run() {
            hook(() -> {
                say("hook");
                Runtime.getRuntime().halt(4);
                say("after halt");
            });
            System.exit(3);
        }
    },
    NORMAL {
        @Override
        void run() {
            hook(() -> say("hook"));
            new Thread(() -> say("last thread")).start();
        }
    },
    UNCAUGHT {
        @Override
        void run() {
            hook(() -> say("hook"));
            Thread.currentThread().setUncaughtExceptionHandler((t, e) -> say(e.getMessage()));
            throw new IllegalStateException("thrown");
        }
    },
    DAEMON_LEFT {
        @Override
        void run() {
            hook(() -> say("hook"));
            Thread daemon = new Thread(() -> {
                sleep(1_000_000);
                say("daemon");
            });
            daemon.setDaemon(true);
            daemon.start();
        }
    },
    HOOKS_ARE_WAITED_FOR {
        @Override
        void run() {
            hook(() -> {
                sleep(30);
                say("slow hook");
            });
            hook(() -> say("quick hook"));
            System.exit(0);
        }
    },
    REMOVED_HOOK {
        @Override
        void run() {
            Thread hook = new Thread(() -> say("hook"));
            Runtime.getRuntime().addShutdownHook(hook);
            say(Runtime.getRuntime().removeShutdownHook(hook));
            say(Runtime.getRuntime().removeShutdownHook(hook));
        }
    },
    REFUSED_HOOKS {
        @Override
        void run() {
            Thread hook = new Thread(() -> {
                refused(() -> hook(() -> say("late")));
                refused(() -> Runtime.getRuntime().removeShutdownHook(Thread.currentThread()));
            });
            Runtime.getRuntime().addShutdownHook(hook);
            refused(() -> Runtime.getRuntime().addShutdownHook(hook));
            refused(() -> Runtime.getRuntime().addShutdownHook(Thread.currentThread()));
            refused(() -> Runtime.getRuntime().addShutdownHook(null));
        }
    },
    SECOND_EXIT_WAITS {
        @Override
        void run() {
            CountDownLatch begun = new CountDownLatch(1);
            hook(() -> {
                begun.countDown();
                sleep(50);
                say("hook");
            });
            new Thread(() -> {
                await(begun);
                System.exit(5);
                say("second");
            }).start();
            System.exit(3);
        }
    },
    FAILING_HOOK {
        @Override
        void run() {
            Thread.setDefaultUncaughtExceptionHandler((t, e) -> say(e.getMessage()));
            hook(() -> {
                throw new IllegalStateException("of the hook");
            });
            hook(() -> {
                sleep(20);
                say("other hook");
            });
            System.exit(0);
        }
    },
    FILES_TO_DELETE {
        @Override
        void run() throws IOException {
            File file = File.createTempFile("ending", ".tmp");
            file.deleteOnExit();
            hook(() -> say("in the hook " + file.exists()));
            System.exit(0);
        }
    };

    abstract void run() throws Exception;

    public static void main(String[] args) throws Exception {
        valueOf(args[0]).run();
    }

    private static void hook(Runnable body) {
        Runtime.getRuntime().addShutdownHook(new Thread(body, "hook"));
    }

    private static void refused(Runnable call) {
        try {
            call.run();
            say("accepted");
        } catch (RuntimeException e) {
            say(e.getClass().getName() + (e instanceof NullPointerException ? "" : " " + e.getMessage()));
        }
    }

    private static void say(Object what) {
        System.out.println("said: " + what);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
