// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/ingest/recogniser.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

#include <fmt/format.h>

#include "indexer/index/archive.hpp"
#include "indexer/readers/hocr.hpp"
#include "indexer/system/memory_file.hpp"
#include "indexer/system/program.hpp"

namespace chancery::ingest {
namespace {

using system::Message;

constexpr const char* drawing_program = "pdftoppm";
constexpr const char* reading_program = "tesseract";
constexpr std::size_t max_question_bytes = 10'000;
constexpr std::size_t max_listing_bytes = 100'000;
constexpr std::chrono::seconds time_to_list{30};
// Seconds by the clock for one of processor time: a busy machine gives a process a small share.
constexpr std::uint64_t clock_times = 10;
// Beyond what two programs may take on one page, before their process is given up.
constexpr std::chrono::seconds grace{10};

/// What a process is asked: a page of the PDF that is enclosed; page 0 for the list of languages.
struct Question {
    unsigned page = 0;
    std::string languages;
};

std::string encode(const Question& question) {
    index::ArchiveWriter writer;
    writer(question.page);
    writer(question.languages);
    return std::move(writer.bytes);
}

bool decode(std::string_view bytes, Question& question) {
    index::ArchiveReader reader(bytes);
    reader(question.page);
    reader(question.languages);
    return reader.sound && reader.bytes.empty();
}

/// The environment of both programs: no locale, one thread, and the user's own tables.
std::vector<std::string> variables() {
    std::vector<std::string> all{"LC_ALL=C.UTF-8", "OMP_THREAD_LIMIT=1"};
    if (const char* tables = std::getenv("TESSDATA_PREFIX")) {
        all.push_back(std::string("TESSDATA_PREFIX=") + tables);
    }
    return all;
}

/// The programs of one process.
class Desk {
  public:
    explicit Desk(const RecognitionLimits& limits) : limits_(limits) {}

    /// hOCR of a page, or tesseract's list of languages.
    Result<std::string> answer(const Question& question, const system::Descriptor& pdf) const {
        if (question.page == 0)
            return run(reading_program, {"--list-langs"}, pdf, max_listing_bytes);
        auto image = system::open_in_memory();
        if (!image) return pass_on(std::move(image));
        const std::string page = std::to_string(question.page);
        auto drawn =
            system::run_program(program(drawing_program,
                                        {"-r", std::to_string(readers::recognised_dots_an_inch),
                                         "-gray", "-f", page, "-l", page, "-singlefile", "-"},
                                        limits_.image_bytes),
                                pdf, *image);
        if (!drawn) return pass_on(std::move(drawn));
        return run(
            reading_program,
            {"stdin", "stdout", "-l", question.languages, "--dpi",
             std::to_string(readers::recognised_dots_an_inch), "-c", "hocr_char_boxes=1", "hocr"},
            *image, limits_.text_bytes);
    }

  private:
    system::ProgramRun program(const char* name, std::vector<std::string> arguments,
                               std::uint64_t output) const {
        system::ProgramRun run;
        run.path = system::find_program(name);
        run.arguments = std::move(arguments);
        run.variables = variables();
        if (const char* tables = std::getenv("TESSDATA_PREFIX")) run.readable.emplace_back(tables);
        run.limits = {.processor_seconds = limits_.page_seconds,
                      .time = std::chrono::seconds(clock_times * limits_.page_seconds),
                      .memory = limits_.memory,
                      .output = output};
        return run;
    }

    Result<std::string> run(const char* name, std::vector<std::string> arguments,
                            const system::Descriptor& input, std::uint64_t most) const {
        auto output = system::open_in_memory();
        if (!output) return pass_on(std::move(output));
        auto done = system::run_program(program(name, std::move(arguments), most), input, *output);
        if (!done) return pass_on(std::move(done));
        return system::read_from_memory(*output);
    }

    const RecognitionLimits& limits_;
};

/// A process's life: answers begin with '+' and the text or '-' and why there is none.
void serve(const system::Channel& channel, const RecognitionLimits& limits) {
    for (;;) {
        const Message message = channel.receive(max_question_bytes, {}, system::Enclosures::take);
        Question question;
        if (message.state != Message::State::whole || !decode(message.bytes, question)) return;
        const auto text = Desk(limits).answer(question, message.enclosed);
        if (text) {
            if (!channel.send('+' + *text)) return;
        } else if (!channel.send('-' + text.error().what + ' ' + text.error().why)) {
            return;
        }
    }
}

/// A process of the nursery that ends with this.
class Clerk {
  public:
    static Result<Clerk> hire(system::Nursery& nursery) {
        auto worker = nursery.spawn();
        if (!worker) return pass_on(std::move(worker));
        return Clerk(nursery, *std::move(worker));
    }
    Clerk(Clerk&& other) noexcept
        : nursery_(std::exchange(other.nursery_, nullptr)), worker_(std::move(other.worker_)) {}
    Clerk& operator=(Clerk&&) = delete;
    ~Clerk() {
        if (nursery_ != nullptr) nursery_->end(worker_.process);
    }

    Message ask(const Question& question, const system::Descriptor& file, std::size_t most,
                std::chrono::seconds time) const {
        if (!worker_.channel.send(encode(question), &file)) return {};
        return worker_.channel.receive(most + 1, std::chrono::steady_clock::now() + time,
                                       system::Enclosures::refuse);
    }

  private:
    Clerk(system::Nursery& nursery, system::Worker worker)
        : nursery_(&nursery), worker_(std::move(worker)) {}

    system::Nursery* nursery_;
    system::Worker worker_;
};

/// Why an answer is none; empty when it is one.
std::string fault_of(const Message& answer) {
    if (answer.state == Message::State::timed_out) return "took too long";
    if (answer.state != Message::State::whole || answer.bytes.empty()) return "ended unforeseen";
    return answer.bytes.front() == '+' ? std::string() : answer.bytes.substr(1);
}

std::string missing_program() {
    for (const auto& [name, package] : {std::pair{drawing_program, "poppler-utils"},
                                        std::pair{reading_program, "tesseract-ocr"}}) {
        if (system::find_program(name).empty()) {
            return fmt::format("{} is not in PATH: install the Debian package {}", name, package);
        }
    }
    return {};
}

/// Names of tables in what `tesseract --list-langs` prints: a heading, then one a line.
std::vector<std::string> listed(std::string_view text) {
    std::vector<std::string> names;
    text.remove_prefix(std::min(text.size(), text.find('\n')));
    while (!text.empty()) {
        text.remove_prefix(1);
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(line.size());
        const bool is_name = std::ranges::all_of(line, [](char byte) {
            return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                   (byte >= '0' && byte <= '9') || byte == '_' || byte == '/';
        });
        if (is_name && !line.empty()) names.emplace_back(line);
    }
    return names;
}

}  // namespace

Result<std::unique_ptr<Recogniser>> Recogniser::start(const RecognitionLimits& limits) {
    auto nursery =
        system::Nursery::start({.prepare = {}, .work = [limits](const system::Channel& channel) {
                                    serve(channel, limits);
                                }});
    if (!nursery) return pass_on(std::move(nursery));
    std::unique_ptr<Recogniser> made(new Recogniser(limits, *std::move(nursery)));
    made->missing_ = missing_program();
    if (!made->missing_.empty()) return made;
    auto clerk = Clerk::hire(*made->nursery_);
    if (!clerk) return pass_on(std::move(clerk));
    auto nothing = system::seal_in_memory({});
    if (!nothing) return pass_on(std::move(nothing));
    const Message answer = clerk->ask({}, *nothing, max_listing_bytes, time_to_list);
    if (const std::string fault = fault_of(answer); !fault.empty()) {
        made->missing_ = "the list of its languages cannot be had (" + fault +
                         "): install the Debian package tesseract-ocr anew";
        return made;
    }
    made->languages_ = listed(std::string_view(answer.bytes).substr(1));
    return made;
}

Result<Recognition> Recogniser::recognise(std::string_view pdf, unsigned first, unsigned last,
                                          const std::string& languages) {
    auto file = system::seal_in_memory(pdf);
    if (!file) return pass_on(std::move(file));
    auto clerk = Clerk::hire(*nursery_);
    if (!clerk) return pass_on(std::move(clerk));
    const auto end = std::chrono::steady_clock::now() + limits_.file_time;
    const std::chrono::seconds time =
        std::chrono::seconds(2 * clock_times * limits_.page_seconds) + grace;
    Recognition recognition;
    for (unsigned page = first; page <= last && recognition.fault.empty(); ++page) {
        const Message answer = clerk->ask({page, languages}, *file, limits_.text_bytes, time);
        recognition.fault = fault_of(answer);
        if (!recognition.fault.empty()) break;
        readers::add_recognised_page(recognition.message, std::string_view(answer.bytes).substr(1));
        ++recognition.pages;
        if (page < last && std::chrono::steady_clock::now() > end) {
            recognition.fault =
                fmt::format("all pages took more than {} s", limits_.file_time.count());
        }
    }
    return recognition;
}

}  // namespace chancery::ingest
