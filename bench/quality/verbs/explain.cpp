// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/verbs/explain.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "bench/quality/retrieval/explanation_report.hpp"
#include "bench/quality/verbs/bench.hpp"

namespace chancery::quality {

Result<int> explain_scores(const program::Options& options, program::Streams& streams) {
    if (options.models.size() > 1) {
        return fail(Kind::usage, "--model", "one model is explained at a time", "give one");
    }
    auto model = ranking::parse_model(options.models.empty() ? "fast" : options.models.front());
    if (!model) return pass_on(std::move(model));
    auto known = check_format(options);
    if (!known) return pass_on(std::move(known));
    auto settings = settings_of(options);
    if (!settings) return pass_on(std::move(settings));
    settings->model = *model;
    auto bench = open_bench(options, streams);
    if (!bench) return pass_on(std::move(bench));
    auto topics = topics_of(*bench);
    if (!topics) return pass_on(std::move(topics));
    const std::string& id = options.operands.front();
    const auto topic = std::ranges::find(*topics, id, &Topic::id);
    if (topic == topics->end()) {
        return fail(Kind::usage, id, "there is no such topic in " + bench->topics_file,
                    "give the id of one of its topics");
    }
    ExplanationReport report{*topic, ranking::to_string(*model), settings->depth, {}};
    for (std::size_t i = 1; i < options.operands.size(); ++i) {
        auto explained = bench->retriever->explain(*topic, options.operands[i], *settings);
        if (!explained) return pass_on(std::move(explained));
        report.documents.push_back(*std::move(explained));
    }
    if (options.format == "json") {
        write_json(report, streams.out);
    } else {
        write_text(report, streams.out);
    }
    return 0;
}

}  // namespace chancery::quality
