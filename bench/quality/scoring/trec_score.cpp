// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/scoring/trec_score.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <span>
#include <string_view>

#include <fmt/format.h>

#include "bench/quality/measures/rows.hpp"
#include "indexer/program/numbers.hpp"
#include "indexer/program/terminal.hpp"

namespace chancery::quality {
namespace {

constexpr std::size_t looked_at_ranks = 10;

/// One line a value.
class Printer {
  public:
    Printer(const TrecRequest& request, std::ostream& out) : request_(request), out_(out) {}

    void set_topic(std::string_view topic) {
        topic_ = request_.for_person ? program::safe(topic) : std::string(topic);
    }
    void real(std::string_view name, double value) { line(name, fmt::format("{:>6.4f}", value)); }
    void whole(std::string_view name, double value) {
        if (request_.z_scores != nullptr) return real(name, value);
        line(name, fmt::format("{}", static_cast<long>(value)));
    }
    /// A text, which never has a Z score.
    void text(std::string_view name, std::string_view value) {
        const auto shown = request_.for_person ? program::safe(value) : std::string(value);
        write("", name, shown);
    }
    void by_name(const Measure& measure, double value) {
        write("", measure.name,
              measure.row->is_count ? fmt::format("{}", static_cast<long>(value))
                                    : fmt::format("{:>6.4f}", value));
    }

  private:
    void line(std::string_view name, std::string_view value) {
        write(request_.z_scores != nullptr ? "Z" : "", name, value);
    }
    void write(std::string_view mark, std::string_view name, std::string_view value) {
        line_.clear();
        fmt::format_to(std::back_inserter(line_), "{}{}{:<22}\t{}\t{}\n", request_.prefix, mark,
                       name, topic_, value);
        out_.write(line_.data(), static_cast<std::streamsize>(line_.size()));
    }

    const TrecRequest& request_;
    std::ostream& out_;
    std::string topic_, line_;
};

/// The first documents as trec_eval's relstring shows them.
std::string relevance_string(const JudgedRanking& ranking, double most) {
    constexpr long most_digits = 9;
    const auto wanted = std::clamp(most, 0.0, static_cast<double>(ranking.relevance.size()));
    std::string shown = "'";
    for (const long value : std::span(ranking.relevance).first(static_cast<std::size_t>(wanted))) {
        if (value > most_digits) {
            shown += '>';
        } else if (value >= 0) {
            shown += static_cast<char>('0' + value);
        } else {
            shown += value == not_in_pool ? '-' : '.';
        }
    }
    return shown + "'";
}

/// Values of all measures in one list, and where each measure's stand.
class Values {
  public:
    explicit Values(const std::vector<TrecMeasure>& measures) {
        for (const TrecMeasure& measure : measures) {
            starts_.push_back(values_.size());
            values_.resize(values_.size() + measure.names.size());
        }
    }
    std::span<double> of(std::size_t measure, std::size_t count) {
        return std::span(values_).subspan(starts_[measure], count);
    }
    void clear() { std::ranges::fill(values_, 0.0); }

  private:
    std::vector<std::size_t> starts_;
    std::vector<double> values_;
};

void remark_ties(const Ranking& ranking, TrecRemarks& remarks) {
    std::size_t tied = 0;
    const auto documents = ranking.documents;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        if (std::isnan(documents[i].score)) ++remarks.no_numbers;
        const bool above = i > 0 && documents[i - 1].score == documents[i].score;
        const bool below = i + 1 < documents.size() && documents[i + 1].score == documents[i].score;
        if (above || below) ++tied;
    }
    remarks.tied_documents += tied;
    if (tied > 0) ++remarks.tied_topics;
}

void remark_judged(const JudgedRanking* judged, TrecRemarks& remarks) {
    if (judged == nullptr) return;
    const auto first =
        std::span(judged->relevance).first(std::min(looked_at_ranks, judged->relevance.size()));
    remarks.looked_at += first.size();
    remarks.unjudged += static_cast<std::size_t>(
        std::ranges::count_if(first, [](long value) { return value < 0; }));
}

/// The state of one scoring.
class Scoring {
  public:
    Scoring(const TrecRequest& request, std::ostream& out)
        : request_(request),
          printer_(request, out),
          of_topic_(request.measures),
          sums_(request.measures),
          by_name_sums_(request.by_name.size()) {}

    Result<void> add(const Ranking& ranking, std::size_t number, TrecRemarks& remarks) {
        TrecPrepared prepared(request_.judgements, number, ranking, request_.arguments);
        of_topic_.clear();
        if (auto computed = compute(prepared); !computed) return computed;
        if (!request_.by_name.empty()) {
            if (auto made = prepared.prepare(TrecSource::judgements); !made) return made;
        }
        ++topics_;
        printer_.set_topic(ranking.topic);
        for (std::size_t i = 0; i < request_.measures.size(); ++i) take(i, ranking, prepared);
        for (std::size_t i = 0; i < request_.by_name.size(); ++i) {
            const double value = request_.by_name[i].value(*prepared.topic().judged);
            by_name_sums_[i] += value;
            if (request_.arguments.by_topic) printer_.by_name(request_.by_name[i], value);
        }
        remark_ties(ranking, remarks);
        remark_judged(prepared.topic().judged, remarks);
        return {};
    }

    void summarise(std::string_view tag) {
        if (!request_.arguments.summary) return;
        printer_.set_topic("all");
        for (std::size_t i = 0; i < request_.measures.size(); ++i) summarise(i, tag);
        for (std::size_t i = 0; i < request_.by_name.size(); ++i) {
            const auto& measure = request_.by_name[i];
            printer_.by_name(
                measure, measure.row->is_count ? by_name_sums_[i] : by_name_sums_[i] / divisor());
        }
    }

    std::size_t topics() const { return topics_; }

  private:
    Result<void> compute(TrecPrepared& prepared) {
        for (std::size_t i = 0; i < request_.measures.size(); ++i) {
            const auto& measure = request_.measures[i];
            if (auto made = prepared.prepare(measure.row->source); !made) return made;
            if (measure.row->compute == nullptr) continue;
            auto computed = measure.row->compute(prepared.topic(), measure.setting,
                                                 of_topic_.of(i, measure.names.size()));
            if (!computed) return computed;
        }
        return {};
    }

    /// Adds a topic's values of one measure to the sums, and prints them where that is asked.
    void take(std::size_t i, const Ranking& ranking, const TrecPrepared& prepared) {
        const auto& measure = request_.measures[i];
        const auto values = of_topic_.of(i, measure.names.size());
        const auto sums = sums_.of(i, measure.names.size());
        for (std::size_t j = 0; j < values.size(); ++j) {
            if (request_.z_scores != nullptr) {
                values[j] = request_.z_scores->of(ranking.topic, measure.names[j], values[j]);
            }
            sums[j] += values[j];
            if (request_.arguments.by_topic) print(measure, j, values[j], prepared);
        }
    }

    void print(const TrecMeasure& measure, std::size_t j, double value,
               const TrecPrepared& prepared) {
        if (measure.row->print == TrecPrint::real) printer_.real(measure.names[j], value);
        if (measure.row->print == TrecPrint::whole) printer_.whole(measure.names[j], value);
        if (measure.row->print == TrecPrint::relevance_string) {
            const auto shown =
                relevance_string(*prepared.topic().judged, measure.setting.numbers[0]);
            printer_.text(measure.names[j], shown);
        }
    }

    /// What sums are divided by: the topics scored, or with -c all that are judged.
    double divisor() const {
        return static_cast<double>(request_.arguments.complete ? topic_count(request_.judgements)
                                                               : topics_);
    }

    double summary_of(const TrecMeasure& measure, double sum) const {
        switch (measure.row->mean) {
            case TrecMean::mean:
                return sum / divisor();
            case TrecMean::geometric: {
                // A topic that the run lacks counts with the least value, not with a perfect one.
                const double lacking = divisor() - static_cast<double>(topics_);
                const double all =
                    request_.arguments.complete ? sum + lacking * std::log(least_geometric) : sum;
                return std::exp(all / divisor());
            }
            case TrecMean::topics:
                return divisor();
            case TrecMean::relevant:
                return request_.arguments.complete
                           ? static_cast<double>(positive_judgements(request_.judgements))
                           : sum;
            case TrecMean::sum:
            case TrecMean::none:
                break;
        }
        return sum;
    }

    void summarise(std::size_t i, std::string_view tag) {
        const auto& measure = request_.measures[i];
        const auto sums = sums_.of(i, measure.names.size());
        for (std::size_t j = 0; j < sums.size(); ++j) {
            const double value = summary_of(measure, sums[j]);
            switch (measure.row->print) {
                case TrecPrint::real:
                case TrecPrint::real_in_summary:
                    printer_.real(measure.names[j], value);
                    break;
                case TrecPrint::whole:
                case TrecPrint::whole_in_summary:
                    printer_.whole(measure.names[j], value);
                    break;
                case TrecPrint::run_tag:
                    printer_.text(measure.names[j], tag);
                    break;
                case TrecPrint::relevance_string:
                    break;
            }
        }
    }

    const TrecRequest& request_;
    Printer printer_;
    Values of_topic_, sums_;
    std::vector<double> by_name_sums_;
    std::size_t topics_ = 0;
};

}  // namespace

Result<void> score_as_trec(const TrecRequest& request, const Run& run, std::ostream& out,
                           TrecRemarks& remarks) {
    Scoring scoring(request, out);
    const auto judged_topics = topic_count(request.judgements);
    for (const Ranking& ranking : run.rankings) {
        const auto& only = request.arguments.only_topic;
        if (!only.empty() && ranking.topic != only) continue;
        const auto number = topic_number(request.judgements, ranking.topic);
        if (number == judged_topics) {
            ++remarks.without_judgements;
            continue;
        }
        if (auto added = scoring.add(ranking, number, remarks); !added) return added;
    }
    remarks.scored = scoring.topics();
    remarks.missing = judged_topics - scoring.topics();
    if (remarks.scored > 0) scoring.summarise(run.tag);
    return {};
}

std::vector<std::string> notes_of(const TrecRemarks& remarks, bool complete) {
    using program::counted;
    using program::grouped;
    std::vector<std::string> notes;
    if (remarks.missing > 0) {
        notes.push_back(counted(remarks.missing, "judged topic is", "judged topics are") +
                        " not in the run; " +
                        (complete ? "each counts as 0 in the means" : "-c counts each as 0"));
    }
    if (remarks.without_judgements > 0) {
        notes.push_back(counted(remarks.without_judgements, "topic", "topics") +
                        " of the run without judgements left out");
    }
    if (remarks.unjudged > 0) {
        notes.push_back(fmt::format("{} of {} documents in the first ten ranks are not judged",
                                    grouped(remarks.unjudged), grouped(remarks.looked_at)));
    }
    if (remarks.tied_topics > 0) {
        notes.push_back(counted(remarks.tied_documents, "document has", "documents have") +
                        " the score of another in " +
                        counted(remarks.tied_topics, "topic", "topics") +
                        "; ties go by document number, descending");
    }
    if (remarks.no_numbers > 0) {
        notes.push_back(counted(remarks.no_numbers, "score is", "scores are") +
                        " no number; such documents stand last");
    }
    return notes;
}

}  // namespace chancery::quality
