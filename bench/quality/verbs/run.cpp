// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/verbs/run.hpp"

#include <algorithm>
#include <map>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "bench/quality/formats/run_lines.hpp"
#include "bench/quality/verbs/bench.hpp"
#include "indexer/program/numbers.hpp"
#include "indexer/program/progress.hpp"
#include "indexer/system/files.hpp"
#include "indexer/text/language.hpp"

namespace chancery::quality {
namespace {

constexpr std::string_view model_mark = "{model}";
constexpr int some_failed = 4;

struct NamedModel {
    std::string name;  ///< as it was typed, without blanks: the tag of its run
    ranking::Model model;
    std::string file;  ///< empty: standard output
};

std::string without_blanks(std::string text) {
    std::erase_if(text, [](unsigned char byte) { return byte <= ' '; });
    return text;
}

/// The models asked for and the file that each run goes to.
Result<std::vector<NamedModel>> models_of(const program::Options& options) {
    std::vector<std::string> specifications = options.models;
    if (specifications.empty()) specifications.emplace_back("fast");
    const bool marked = options.output.find(model_mark) != std::string::npos;
    if (specifications.size() > 1 && !marked) {
        return fail(Kind::usage, fmt::format("--model {}", fmt::join(specifications, " --model ")),
                    "several models need a file each",
                    "put {model} into the name: --output 'runs/{model}.run'");
    }
    std::vector<NamedModel> models;
    for (const std::string& specification : specifications) {
        auto model = ranking::parse_model(specification);
        if (!model) return pass_on(std::move(model));
        NamedModel named{without_blanks(specification) + (options.meaning ? "-meaning" : ""),
                         *model, options.output};
        if (marked) {
            named.file.replace(named.file.find(model_mark), model_mark.size(), named.name);
        }
        const auto twin = std::ranges::find(models, named.file, &NamedModel::file);
        if (twin != models.end()) {
            return fail(Kind::usage, "--model " + specification, "is asked for twice",
                        "leave one out");
        }
        models.push_back(std::move(named));
    }
    return models;
}

class Session {
  public:
    Session(const program::Options& options, program::Streams& streams, Bench& bench,
            const std::vector<Topic>& topics)
        : options_(options), streams_(streams), bench_(bench), topics_(topics) {}

    Result<void> run(const NamedModel& named, RetrievalSettings settings) {
        settings.model = named.model;
        std::ostringstream lines;
        std::size_t done = 0, unanswered = 0;
        program::Progress progress(streams_.err, streams_.error_screen, "topics");
        for (const Topic& topic : topics_) {
            auto answers = bench_.retriever->answer(topic, settings);
            if (!answers && answers.error().kind != Kind::usage) return pass_on(std::move(answers));
            if (!answers) {
                progress.clear();
                note_fault(topic, answers.error());
                continue;
            }
            unanswered += answers->documents.empty() ? 1 : 0;
            ++languages_[answers->language];
            write_ranking(lines, topic.id, answers->documents, named.name);
            if (named.file.empty()) {
                streams_.out << lines.str();
                lines.str({});
            }
            if (!options_.quiet) progress.update({.done = ++done, .total = topics_.size()});
        }
        progress.clear();
        tell_languages();
        if (unanswered > 0) {
            tell(streams_, fmt::format("{}: {} no answer", named.name,
                                       program::counted(unanswered, "topic has", "topics have")));
        }
        return named.file.empty() ? Result<void>() : system::write_file(named.file, lines.str());
    }

    int code() const { return faults_ > 0 ? some_failed : 0; }

  private:
    /// Where topics chose their language, and there was a choice.
    void tell_languages() {
        const bool chosen = options_.language.empty() && bench_.retriever->languages() > 1;
        std::string list;
        for (const auto& [language, topics] : languages_) {
            list += fmt::format("{}{} in {}", list.empty() ? "" : ", ",
                                program::counted(topics, "topic", "topics"),
                                language.empty() ? "none" : text::language_name(language));
        }
        if (chosen && !options_.quiet) tell(streams_, list + "; --language asks for one");
        languages_.clear();
    }

    void note_fault(const Topic& topic, const Error& error) {
        ++faults_;
        const std::string why = error.why + (error.remedy.empty() ? "" : "; " + error.remedy);
        tell(streams_, fmt::format("topic {}: {}", topic.id, why));
    }

    const program::Options& options_;
    program::Streams& streams_;
    Bench& bench_;
    const std::vector<Topic>& topics_;
    std::map<std::string, std::size_t> languages_;
    std::size_t faults_ = 0;
};

}  // namespace

Result<int> run_topics(const program::Options& options, program::Streams& streams) {
    auto models = models_of(options);
    if (!models) return pass_on(std::move(models));
    auto settings = settings_of(options);
    if (!settings) return pass_on(std::move(settings));
    auto bench = open_bench(options, streams);
    if (!bench) return pass_on(std::move(bench));
    auto topics = topics_of(*bench);
    if (!topics) return pass_on(std::move(topics));
    Session session(options, streams, *bench, *topics);
    for (const NamedModel& named : *models) {
        auto written = session.run(named, *settings);
        if (!written) return pass_on(std::move(written));
    }
    return session.code();
}

}  // namespace chancery::quality
