// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "indexer/program/numbers.hpp"
#include "searcher/output/diff_pieces.hpp"
#include "searcher/output/lines.hpp"
#include "searcher/output/trace.hpp"
#include "searcher/output/trace_summary.hpp"

namespace chancery::output {
namespace {

using lookup::Carrier;
using lookup::Trace;
using lookup::Traces;
using lookup::WordedText;
using results::Hit;

constexpr std::size_t margin = 4;

/// "Australia, Belgium, Canada and 57 more".
std::string sponsors_of(const Hit& hit) {
    constexpr std::size_t few = 6, some = 4;
    const auto& sponsors = hit.masthead.sponsors;
    if (sponsors.size() <= few) return fmt::format("{}", fmt::join(sponsors, ", "));
    return fmt::format("{} and {} more", fmt::join(sponsors.begin(), sponsors.begin() + some, ", "),
                       sponsors.size() - some);
}

class TracePage {
  public:
    TracePage(const Layout& layout, std::ostream& out) : layout_(layout), out_(out) {}

    void write(const Trace& trace, const std::string& earliest) {
        if (trace.asked) write_asked(*trace.asked);
        paragraph(summary_of(trace, earliest), Style::plain, 0);
        if (!trace.series.empty() && (trace.series.size() > 1 || trace.others.empty())) {
            title("Same title, by date; words marked against the text before");
            for (const Carrier& carrier : trace.series) write(trace, carrier, {});
        }
        if (trace.others.empty()) return;
        title("Other texts, by date; words marked against " +
              (trace.asked ? trace.asked->reference : std::string("the text given")));
        std::string_view titled;
        for (const Carrier& carrier : trace.others) {
            write(trace, carrier, titled);
            titled = carrier.hit.masthead.title;
        }
        left_out("The nearest {} of {}; -n gives more.", trace, "other text", "other texts");
    }

    void write_phrase(const Trace& trace, const std::string& earliest) {
        paragraph(phrase_summary_of(trace, earliest), Style::plain, 0);
        std::string_view titled;
        for (const Carrier& carrier : trace.others) {
            write(trace, carrier, titled);
            titled = carrier.hit.masthead.title;
        }
        left_out("The first {} of {}; -n gives more.", trace, "text", "texts");
    }

    /// One entry of a list of paragraphs.
    void write_short(const Trace& trace) {
        const Hit& hit = *trace.asked;
        const Frame frame = frame_at(0);
        const std::vector<Piece> left = {piece(hit.reference, Style::bold)};
        print(lay_out(left, frame), out_);
        const auto label = hit.passage.label.empty() ? "" : hit.passage.label + " ";
        print({one_line(label + hit.passage.text, Style::dim, frame_at(margin))}, out_);
        for (const std::string& sentence : fates_of(trace))
            paragraph(sentence, Style::plain, margin);
    }

  private:
    Frame frame_at(std::size_t indent) const {
        return {.width = layout_.width, .indent = indent, .colour = layout_.colour};
    }

    void paragraph(std::string_view text, Style style, std::size_t indent) {
        const std::vector<Piece> pieces = {piece(text, style)};
        print(lay_out(pieces, frame_at(indent)), out_);
    }

    void title(std::string_view text) {
        out_ << '\n';
        paragraph(text, Style::bold, 0);
    }

    void write_asked(const Hit& hit) {
        const Frame frame = frame_at(0);
        const std::vector<Piece> left = {piece(hit.reference, Style::bold)};
        print(both_ends(left, piece(program::printed_date(hit.masthead.date)), frame), out_);
        paragraph(hit.masthead.title, Style::plain, 0);
        for (const auto& lead_in : hit.passage.context)
            print({one_line(lead_in, Style::dim, frame_at(margin))}, out_);
        Frame text = frame_at(margin);
        text.head = hit.passage.label;
        const std::vector<Piece> pieces = {piece(hit.passage.text)};
        print(lay_out(pieces, text), out_);
        if (!hit.masthead.digest.empty())
            paragraph("digest: " + hit.masthead.digest, Style::dim, 0);
    }

    void write(const Trace& trace, const Carrier& carrier, std::string_view titled) {
        const Hit& hit = carrier.hit;
        out_ << '\n';
        Frame frame = frame_at(2);
        frame.head = carrier.asked ? "*" : "";
        const std::vector<Piece> left = {piece(hit.reference, Style::bold)};
        print(both_ends(left, piece(program::printed_date(hit.masthead.date)), frame), out_);
        const bool other = std::ranges::none_of(
            trace.series, [&](const Carrier& one) { return &one == &carrier; });
        if (other && hit.masthead.title != titled)
            print({one_line(hit.masthead.title, Style::dim, frame_at(margin))}, out_);
        if (!hit.masthead.sponsors.empty())
            paragraph("sponsors: " + sponsors_of(hit), Style::dim, margin);
        write_words(trace, carrier);
    }

    /// The passage, and the notes that a phrase stands in.
    void write_marked(const Hit& hit) {
        print(lay_out(marked_pieces(hit.passage.text, hit.marks), frame_at(margin)), out_);
        for (std::size_t i = 0; i < hit.footnote_marks.size(); ++i) {
            if (hit.footnote_marks[i].empty()) continue;
            const auto& note = hit.passage.footnotes[i];
            auto pieces = marked_pieces(note.text, hit.footnote_marks[i]);
            pieces.insert(pieces.begin(), piece(fmt::format("[{}] ", note.number), Style::dim));
            print(lay_out(pieces, frame_at(margin)), out_);
        }
    }

    /// The passage with its changes, or that there are none.
    void write_words(const Trace& trace, const Carrier& carrier) {
        if (!carrier.diff) {
            if (!carrier.asked) write_marked(carrier.hit);
            return;
        }
        paragraph(change_of(*carrier.diff), Style::plain, margin);
        if (carrier.diff->unchanged()) return;
        const WordedText after{carrier.hit.passage.text, carrier.words};
        WordedText before{trace.text, trace.words};
        if (carrier.predecessor) {
            const Carrier& earlier = trace.series[*carrier.predecessor];
            before = {earlier.hit.passage.text, earlier.words};
        }
        const auto parts = diff_parts(before, after, *carrier.diff);
        print(lay_out(diff_pieces(parts, layout_.colour), frame_at(margin)), out_);
    }

    void left_out(fmt::string_view sentence, const Trace& trace, std::string_view singular,
                  std::string_view plural) {
        const std::size_t all = trace.in_others.unchanged + trace.in_others.changed;
        if (all <= trace.others.size()) return;
        out_ << '\n';
        paragraph(fmt::format(fmt::runtime(sentence), trace.others.size(),
                              program::counted(all, singular, plural)),
                  Style::plain, 0);
    }

    const Layout& layout_;
    std::ostream& out_;
};

}  // namespace

void write_trace_text(const Traces& traces, const Layout& layout, std::ostream& out) {
    TracePage page(layout, out);
    for (std::size_t i = 0; i < traces.traces.size(); ++i) {
        if (i > 0) out << '\n';
        if (traces.phrase) {
            page.write_phrase(traces.traces[i], traces.earliest);
        } else if (traces.traces.size() == 1) {
            page.write(traces.traces[i], traces.earliest);
        } else {
            page.write_short(traces.traces[i]);
        }
    }
}

}  // namespace chancery::output
