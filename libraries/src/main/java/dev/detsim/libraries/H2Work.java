package dev.detsim.libraries;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Random;

/** Books some transfers in a transaction, asks what came out, and rolls it back. */
final class H2Work {
    private static final String URL = "jdbc:h2:mem:bank;DB_CLOSE_DELAY=-1";
    private static final int ACCOUNTS = 8;
    private static final Connection BANK = open();

    private H2Work() {
    }

    /** Fails if the process has this database already. */
    private static Connection open() {
        try {
            Connection bank = DriverManager.getConnection(URL);
            try (Statement statement = bank.createStatement()) {
                statement.execute("create table account(id int primary key, owner varchar(20), amount decimal(12,2))");
                statement.execute("create table transfer(id identity primary key, debit int references account(id),"
                        + " credit int references account(id), amount decimal(12,2))");
                statement.execute("create index by_owner on account(owner)");
                statement.execute("insert into account select x, 'owner ' || mod(x, 3), 100 from system_range(0, "
                        + (ACCOUNTS - 1) + ")");
            }
            bank.setAutoCommit(false);
            return bank;
        } catch (SQLException e) {
            throw new IllegalStateException("no bank", e);
        }
    }

    static String digest(long seed) throws SQLException {
        Random random = new Random(seed);
        try {
            transfer(random);
            Savepoint before = BANK.setSavepoint();
            transfer(random);
            BANK.rollback(before);
            transfer(random);
            return balances() + transfers(random);
        } finally {
            BANK.rollback();
        }
    }

    private static void transfer(Random random) throws SQLException {
        int debit = random.nextInt(ACCOUNTS);
        int credit = random.nextInt(ACCOUNTS);
        int amount = random.nextInt(50);
        add(debit, -amount);
        add(credit, amount);
        try (PreparedStatement insert =
                BANK.prepareStatement("insert into transfer(debit, credit, amount) values (?, ?, ?)")) {
            insert.setInt(1, debit);
            insert.setInt(2, credit);
            insert.setInt(3, amount);
            insert.executeUpdate();
        }
    }

    private static void add(int account, int amount) throws SQLException {
        try (PreparedStatement update =
                BANK.prepareStatement("update account set amount = amount + ? where id = ?")) {
            update.setInt(1, amount);
            update.setInt(2, account);
            update.executeUpdate();
        }
    }

    private static String balances() throws SQLException {
        try (Statement statement = BANK.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select owner, count(*), sum(amount) from account group by owner order by owner")) {
            return text(rows, 3);
        }
    }

    private static String transfers(Random random) throws SQLException {
        try (PreparedStatement query = BANK.prepareStatement("select d.owner, c.owner, t.amount from transfer t"
                + " join account d on d.id = t.debit join account c on c.id = t.credit"
                + " where t.amount >= ? order by t.amount, d.id")) {
            query.setInt(1, random.nextInt(30));
            try (ResultSet rows = query.executeQuery()) {
                return text(rows, 3);
            }
        }
    }

    private static String text(ResultSet rows, int columns) throws SQLException {
        StringBuilder text = new StringBuilder();
        while (rows.next()) {
            for (int i = 1; i <= columns; i++) {
                text.append(rows.getString(i)).append(i < columns ? ' ' : '\n');
            }
        }
        return text.toString();
    }
}
