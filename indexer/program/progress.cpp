// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/program/progress.hpp"

#include <fmt/format.h>

#include "indexer/program/numbers.hpp"
#include "indexer/text/width.hpp"

namespace chancery::program {
namespace {

constexpr auto pause = std::chrono::milliseconds(200);

std::string printed_seconds(double seconds) {
    const auto whole = static_cast<unsigned long>(seconds + 0.5);
    if (whole < 60) return fmt::format("{} s", whole);
    if (whole < 3600) return fmt::format("{} min {:02} s", whole / 60, whole % 60);
    return fmt::format("{} h {:02} min", whole / 3600, whole / 60 % 60);
}

}  // namespace

std::string progress_line(std::string_view unit, const Standing& standing,
                          std::chrono::steady_clock::duration elapsed) {
    const double seconds = std::chrono::duration<double>(elapsed).count();
    const double rate = seconds > 0 ? static_cast<double>(standing.done) / seconds : 0;
    const bool known = standing.total > 0;
    auto line =
        known ? fmt::format("{} of {} {}", grouped(standing.done), grouped(standing.total), unit)
              : fmt::format("{} {}", grouped(standing.done), unit);
    // A rate over less than a second says more about the start than about the run.
    if (seconds >= 1 && rate > 0) {
        const auto left = standing.total > standing.done ? standing.total - standing.done : 0;
        line += rate < 10 ? fmt::format(", {:.1f} a second", rate)
                          : fmt::format(", {} a second", grouped(static_cast<std::size_t>(rate)));
        const double passages = static_cast<double>(standing.passages) / seconds;
        if (passages >= 1) {
            line +=
                fmt::format(", {} passages a second", grouped(static_cast<std::size_t>(passages)));
        }
        if (known)
            line += fmt::format(", {} left", printed_seconds(static_cast<double>(left) / rate));
    }
    if (standing.failed > 0) line += fmt::format(", {} failed", grouped(standing.failed));
    return line;
}

Progress::Progress(std::ostream& err, const Screen& screen, std::string unit,
                   Clock::time_point start)
    : err_(err), screen_(screen), unit_(std::move(unit)), start_(start), shown_(start - pause) {}

Progress::~Progress() {
    clear();
}

void Progress::update(const Standing& standing, Clock::time_point now) {
    if (!screen_.terminal || now - shown_ < pause) return;
    const auto line = progress_line(unit_, standing, now - start_);
    err_ << '\r' << text::truncate(line, screen_.width - 1) << "\x1b[K" << std::flush;
    shown_ = now;
    on_screen_ = true;
}

void Progress::clear() {
    if (!on_screen_) return;
    err_ << "\r\x1b[K" << std::flush;
    on_screen_ = false;
}

}  // namespace chancery::program
