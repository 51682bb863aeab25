package dev.detsim.agent.table;

import org.jspecify.annotations.Nullable;

/** One rewrite. Its kinds are described in {@code rewrites/README.md}. */
public sealed interface Row {
    /** Where the row stands. */
    Source source();

    /** What is rewritten. */
    Member target();

    /** The row's first column. */
    String kind();

    /** The row for a message: where it stands and what it says. */
    default String describe() {
        return source() + ": " + kind() + " " + target();
    }

    /** A rewrite of the places that use a member, in any class within its scope. */
    sealed interface Site extends Row {
        /** The classes and methods whose use of the member is rewritten. */
        Scope scope();

        /** What is called instead, or afterwards. */
        Hook hook();

        /** Whether an access to the member of this owner is meant. */
        default boolean names(String owner, String name, String descriptor) {
            return target().name().equals(name) && target().descriptor().equals(descriptor)
                    && (target().owner().equals(owner) || isForAnyOwner());
        }

        /** Whether members of this name and descriptor are meant in whatever class they are. */
        default boolean isForAnyOwner() {
            return target().owner().equals("*");
        }
    }

    /** A rewrite of a method's own body. */
    sealed interface Body extends Row {
    }

    /** A call of the target becomes a call of the hook; {@code superHook} takes the calls by {@code super}. */
    record Call(Source source, Member target, Hook hook, @Nullable Hook superHook, boolean interfaces,
            Scope scope) implements Site {
        @Override
        public String kind() {
            return "call";
        }
    }

    /** The value read from a static field goes through the hook. */
    record Field(Source source, Member target, Hook hook, Scope scope) implements Site {
        @Override
        public String kind() {
            return "field";
        }
    }

    /**
     * The static field has a value in each process: what is read goes through the hook, what is written through another
     * one, both of which are given the field's name. The initialiser of its class has the field itself.
     */
    record Own(Source source, Member target, Hook hook, Scope scope) implements Site {
        private static final Hook WRITE = Hook.parse("DetsimStatics.write");
        private static final Hook WRITE_FLAG = Hook.parse("DetsimStatics.writeFlag");
        private static final Hook WRITE_NUMBER = Hook.parse("DetsimStatics.writeNumber");

        @Override
        public String kind() {
            return "own";
        }

        /** The field as the hooks are told of it. */
        public String key() {
            return target().owner() + '.' + target().name();
        }

        /** Takes what is to be written and what stands there, and returns what shall stand there. */
        public Hook write() {
            return switch (target().descriptor()) {
                case "Z" -> WRITE_FLAG;
                case "I" -> WRITE_NUMBER;
                default -> WRITE;
            };
        }
    }

    /** The result of a call goes through the hook. */
    record After(Source source, Member target, Hook hook, Scope scope) implements Site {
        @Override
        public String kind() {
            return "after";
        }
    }

    /** The hook may take over at the method's entry. */
    record Entry(Source source, Member target, Hook hook, @Nullable Guard guard) implements Body {
        @Override
        public String kind() {
            return "entry";
        }
    }

    /** The hook is called at the method's entry. */
    record Head(Source source, Member target, Hook hook) implements Body {
        @Override
        public String kind() {
            return "head";
        }
    }

    /** An argument goes through the hook at the method's entry; the receiver counts as argument 0. */
    record Argument(Source source, Member target, int index, Hook hook) implements Body {
        @Override
        public String kind() {
            return "arg";
        }
    }

    /** What the method returns goes through the hook. */
    record Result(Source source, Member target, Hook hook) implements Body {
        @Override
        public String kind() {
            return "result";
        }
    }

    /** The hook is called before the method returns. */
    record Exit(Source source, Member target, Hook hook) implements Body {
        @Override
        public String kind() {
            return "exit";
        }
    }

    /**
     * The method is refused in a world, under the name by which its callers know it.
     *
     * @param call the name, as in Javadoc
     */
    record Refusal(Source source, Member target, String call) implements Body {
        /** What refuses. */
        public static final Hook HOOK = Hook.parse("DetsimEscapes.refused");

        @Override
        public String kind() {
            return "refuse";
        }
    }

    /** The method's body runs between two hooks, whether it returns or throws. */
    record Bracket(Source source, Member target, Mode mode) implements Body {
        @Override
        public String kind() {
            return mode.keyword;
        }
    }

    /** What holds within a bracket. */
    enum Mode {
        /** The thread is outside the simulation. */
        REAL("real", "DetsimHooks.enterReal", "DetsimHooks.exitReal"),
        /** The thread initialises a class, whose name the first hook is given. */
        INIT("init", "DetsimHooks.enterInitializer", "DetsimHooks.exitInitializer");

        private final String keyword;
        private final Hook enter;
        private final Hook leave;

        Mode(String keyword, String enter, String leave) {
            this.keyword = keyword;
            this.enter = Hook.parse(enter);
            this.leave = Hook.parse(leave);
        }

        /** Called first. */
        public Hook enter() {
            return enter;
        }

        /** Called last. */
        public Hook leave() {
            return leave;
        }
    }
}
