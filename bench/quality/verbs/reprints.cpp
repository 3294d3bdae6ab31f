// SPDX-License-Identifier: GPL-2.0-or-later
//
// Both files are lines of fields; a judgement has four of them, a line of a run six.
#include "bench/quality/verbs/reprints.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "bench/quality/collection/judgements.hpp"
#include "bench/quality/formats/fields.hpp"
#include "bench/quality/formats/run.hpp"
#include "bench/quality/formats/run_lines.hpp"
#include "bench/quality/verbs/bench.hpp"
#include "indexer/program/numbers.hpp"

namespace chancery::quality {
namespace {

/// Numbers of documents brought to their representatives, with a count of those changed.
class Representatives {
  public:
    explicit Representatives(Retriever& retriever) : retriever_(retriever) {}

    Result<std::string> of(std::string_view number) {
        auto known = known_.find(number);
        if (known == known_.end()) {
            auto found = retriever_.representative(std::string(number));
            if (!found) return found;
            changed_ += *found != number ? 1 : 0;
            known = known_.emplace(number, *std::move(found)).first;
        }
        return known->second;
    }

    std::string sentence() const {
        return fmt::format("{} of {} stand for another with the same words",
                           program::grouped(changed_),
                           program::counted(known_.size(), "document", "documents"));
    }

  private:
    Retriever& retriever_;
    std::map<std::string, std::string, std::less<>> known_;
    std::size_t changed_ = 0;
};

Result<void> rewrite(const Qrels& qrels, Representatives& representatives, std::ostream& out) {
    for (const JudgedTopic& topic : qrels.topics) {
        std::map<std::string, long> relevance;
        for (const Judgement& judgement : topic.judgements) {
            auto number = representatives.of(judgement.document);
            if (!number) return pass_on(std::move(number));
            const auto [place, is_new] = relevance.emplace(*number, judgement.relevance);
            if (!is_new) place->second = std::max(place->second, judgement.relevance);
        }
        for (const auto& [number, value] : relevance) {
            out << topic.topic << " 0 " << number << ' ' << value << '\n';
        }
    }
    return {};
}

Result<void> rewrite(const Run& run, Representatives& representatives, std::ostream& out) {
    for (const Ranking& ranking : run.rankings) {
        std::vector<Scored> documents;
        std::map<std::string, bool> met;
        for (const Retrieved& retrieved : ranking.documents) {
            auto number = representatives.of(retrieved.document);
            if (!number) return pass_on(std::move(number));
            if (met.emplace(*number, true).second) documents.push_back({*number, retrieved.score});
        }
        write_ranking(out, ranking.topic, documents, run.tag);
    }
    return {};
}

/// Fields of the first line that has any.
std::size_t count_fields(std::string_view text) {
    Lines lines(text);
    std::string_view line;
    while (lines.next(line)) {
        std::size_t fields = 0;
        while (!take_field(line).empty()) ++fields;
        if (fields > 0) return fields;
    }
    return 0;
}

}  // namespace

Result<int> reprints(const program::Options& options, program::Streams& streams) {
    const std::string& name = options.operands.front();
    auto bytes = read_text(name);
    if (!bytes) return pass_on(std::move(bytes));
    auto bench = open_bench(options, streams);
    if (!bench) return pass_on(std::move(bench));
    Representatives representatives(*bench->retriever);
    const std::string text = to_trec_qrels(*std::move(bytes));
    Result<void> written;
    if (count_fields(text) == 4) {
        auto qrels = parse_qrels(text, name);
        if (!qrels) return pass_on(std::move(qrels));
        written = rewrite(*qrels, representatives, streams.out);
    } else {
        auto run = parse_run(text, name);
        if (!run) return pass_on(std::move(run));
        written = rewrite(*run, representatives, streams.out);
    }
    if (!written) return pass_on(std::move(written));
    if (!options.quiet) tell(streams, representatives.sentence());
    return 0;
}

}  // namespace chancery::quality
