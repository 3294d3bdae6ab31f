// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/speed/plain_xapian.hpp"

#include <filesystem>
#include <fmt/format.h>
#include <xapian.h>

namespace chancery::speed {
namespace {

std::string typed(const Question& question) {
    if (question.kind == Kind::phrase) return '"' + joined(question.words, " ") + '"';
    return joined(question.words, question.kind == Kind::all ? " AND " : " ");
}

class Plain : public Engine {
  public:
    explicit Plain(const std::string& folder) : database_(folder) {
        parser_.set_database(database_);
        parser_.set_stemmer(Xapian::Stem("en"));
        parser_.set_stemming_strategy(Xapian::QueryParser::STEM_SOME);
    }

    std::string name() const override { return "plain Xapian"; }

    std::size_t answer(const Question& question) override {
        std::size_t bytes = 0;
        const Xapian::MSet found = ask(typed(question), 0);
        for (auto place = found.begin(); place != found.end(); ++place) bytes += place.get_document().get_data().size();
        return bytes > 0 ? found.size() : 0;
    }

    std::size_t matches(const Question& question) override {
        return ask(typed(question), database_.get_doccount()).get_matches_estimated();
    }

    Xapian::MSet ask(const std::string& query, Xapian::doccount check_at_least) {
        Xapian::Enquire enquire(database_);
        enquire.set_query(parser_.parse_query(query));
        return enquire.get_mset(0, top, check_at_least);
    }

  private:
    Xapian::Database database_;
    Xapian::QueryParser parser_;
};

}  // namespace

void build_plain(const std::string& folder, const std::vector<PassageText>& passages) {
    {
        Xapian::WritableDatabase database(folder, Xapian::DB_CREATE_OR_OVERWRITE);
        Xapian::TermGenerator generator;
        generator.set_stemmer(Xapian::Stem("en"));
        for (const PassageText& passage : passages) {
            Xapian::Document document;
            generator.set_document(document);
            generator.index_text(passage.text);
            for (const std::string& note : passage.notes) {
                generator.increase_termpos();
                generator.index_text(note);
            }
            document.set_data(passage.whole());
            database.add_document(document);
        }
        database.commit();
    }
    // Ours is compacted too.
    const std::string loose = folder + ".loose";
    std::filesystem::remove_all(loose);
    std::filesystem::rename(folder, loose);
    Xapian::Database(loose).compact(folder);
    std::filesystem::remove_all(loose);
}

std::unique_ptr<Engine> open_plain(const std::string& folder) { return std::make_unique<Plain>(folder); }

void answer_plainly(const std::string& folder, const std::string& query) {
    Plain plain(folder);
    const Xapian::MSet found = plain.ask(query, 0);
    for (auto place = found.begin(); place != found.end(); ++place) {
        fmt::print("{:.3f} {}\n", place.get_weight(), place.get_document().get_data());
    }
}

}  // namespace chancery::speed
