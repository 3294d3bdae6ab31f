// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/speed/fts5.hpp"

#include <filesystem>
#include <sqlite3.h>
#include <stdexcept>

namespace chancery::speed {
namespace {

using Connection = std::unique_ptr<sqlite3, int (*)(sqlite3*)>;
using Statement = std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)>;

void check(sqlite3* connection, int code) {
    if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE) return;
    throw std::runtime_error(std::string("SQLite: ") + sqlite3_errmsg(connection));
}

Connection connect(const std::string& path) {
    sqlite3* raw = nullptr;
    const int code = sqlite3_open(path.c_str(), &raw);
    Connection connection(raw, sqlite3_close);
    check(raw, code);
    return connection;
}

Statement prepared(const Connection& connection, const char* text) {
    sqlite3_stmt* raw = nullptr;
    check(connection.get(), sqlite3_prepare_v2(connection.get(), text, -1, &raw, nullptr));
    return {raw, sqlite3_finalize};
}

void execute(const Connection& connection, const char* text) {
    check(connection.get(), sqlite3_exec(connection.get(), text, nullptr, nullptr, nullptr));
}

void bind(sqlite3_stmt* statement, const std::string& text) {
    // No destructor: the caller keeps the text until the statement is reset.
    check(sqlite3_db_handle(statement),
          sqlite3_bind_text(statement, 1, text.data(), static_cast<int>(text.size()), nullptr));
}

std::string typed(const Question& question) {
    if (question.kind == Kind::phrase) return '"' + joined(question.words, " ") + '"';
    return '"' + joined(question.words, question.kind == Kind::all ? "\" AND \"" : "\" OR \"") + '"';
}

class Fts5 : public Engine {
  public:
    explicit Fts5(const std::string& path)
        : connection_(connect(path)),
          ranked_(prepared(connection_, "SELECT text, rank FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT 10")),
          counted_(prepared(connection_, "SELECT count(*) FROM passages WHERE passages MATCH ?")) {
        static_assert(top == 10);
    }

    std::string name() const override { return "FTS5"; }

    std::size_t answer(const Question& question) override {
        const std::string query = typed(question);
        bind(ranked_.get(), query);
        std::size_t rows = 0;
        while (step(ranked_.get())) rows += sqlite3_column_bytes(ranked_.get(), 0) > 0 ? 1 : 0;
        sqlite3_reset(ranked_.get());
        return rows;
    }

    std::size_t matches(const Question& question) override {
        const std::string query = typed(question);
        bind(counted_.get(), query);
        step(counted_.get());
        const auto count = static_cast<std::size_t>(sqlite3_column_int64(counted_.get(), 0));
        sqlite3_reset(counted_.get());
        return count;
    }

  private:
    bool step(sqlite3_stmt* statement) {
        const int code = sqlite3_step(statement);
        check(connection_.get(), code);
        return code == SQLITE_ROW;
    }

    Connection connection_;
    Statement ranked_, counted_;
};

}  // namespace

void build_fts5(const std::string& path, const std::vector<PassageText>& passages) {
    std::filesystem::remove(path);
    const Connection connection = connect(path);
    execute(connection, "PRAGMA journal_mode = OFF");
    execute(connection, "CREATE VIRTUAL TABLE passages USING fts5(text, tokenize = 'porter unicode61')");
    execute(connection, "BEGIN");
    const Statement insert = prepared(connection, "INSERT INTO passages (text) VALUES (?)");
    for (const PassageText& passage : passages) {
        const std::string text = passage.whole();
        bind(insert.get(), text);
        check(connection.get(), sqlite3_step(insert.get()));
        sqlite3_reset(insert.get());
    }
    execute(connection, "COMMIT");
    execute(connection, "INSERT INTO passages (passages) VALUES ('optimize')");
}

std::unique_ptr<Engine> open_fts5(const std::string& path) { return std::make_unique<Fts5>(path); }

std::string sqlite_version() { return sqlite3_libversion(); }

}  // namespace chancery::speed
