// SPDX-License-Identifier: GPL-2.0-or-later
//
// The real chancery-index in processes of its own. The changed file is an extra document beside the
// corpus: it is added first, then a comment is put at its end.
#include <filesystem>
#include <fstream>

#include "bench/speed/child.hpp"
#include "bench/speed/figures.hpp"
#include "bench/speed/parts.hpp"
#include "bench/speed/passage_texts.hpp"

namespace chancery::speed {
namespace {

namespace fs = std::filesystem;

struct Sizes {
    double passages = 0, text = 0, source = 0, index = 0;
};

class Indexing {
  public:
    explicit Indexing(const Setting& setting)
        : setting_(setting),
          raw_(setting.work + "/indexing.tsv", {"run", "wall ms", "cpu ms", "peak bytes"}) {}

    void run() {
        const ChildRun one = index_anew("1", "anew, 1 job");
        const ChildRun two = index_anew("2", "anew, 2 jobs");
        const ChildRun idle = index_again("nothing to do", {});
        const fs::path extra = fs::path(setting_.work) / "extra";
        fs::remove_all(extra);
        fs::create_directories(extra);
        fs::copy_file(setting_.extra, extra / "extra.xml");
        const ChildRun added = index_again("one file added", extra);
        std::ofstream(extra / "extra.xml", std::ios::app) << "<!-- changed -->\n";
        const ChildRun changed = index_again("one file changed", extra);
        index_again("one file removed", {});
        const Sizes sizes = measure_sizes();
        print_anew({{"1 job", one}, {"2 jobs", two}}, sizes);
        print_again({{"nothing to do", idle}, {"one file added", added}, {"one file changed", changed}});
    }

  private:
    using Rows = std::vector<std::pair<std::string, ChildRun>>;

    ChildRun noted(const std::string& name, const ChildRun& run) {
        raw_.add({name, rounded(run.wall_ms), rounded(run.cpu_ms), std::to_string(run.peak_bytes)});
        return run;
    }

    std::vector<std::string> command() const {
        return {setting_.programs + "/chancery-index", "--quiet", "--index", setting_.index, setting_.corpus};
    }

    /// Exit code 4 says that a file of the corpus could not be read: that is no matter here.
    static ChildRun run_indexer(const std::vector<std::string>& command) {
        const ChildRun run = run_child(command);
        if (run.exit_code == 0 || run.exit_code == 4) return run;
        throw std::runtime_error("chancery-index ended with exit code " + std::to_string(run.exit_code));
    }

    ChildRun index_anew(const std::string& jobs, const std::string& name) {
        fs::remove_all(setting_.index);
        std::vector<std::string> words = command();
        words.insert(words.end(), {"--jobs", jobs});
        return noted(name, run_indexer(words));
    }

    ChildRun index_again(const std::string& name, const fs::path& extra) {
        std::vector<std::string> words = command();
        if (!extra.empty()) words.push_back(extra.string());
        return noted(name, run_indexer(words));
    }

    Sizes measure_sizes() const {
        const index::Index index = open(setting_.index);
        Sizes sizes;
        for (const std::string& language : index.languages()) {
            sizes.passages += static_cast<double>(shelf_of(index, language).passages);
        }
        sizes.text = static_cast<double>(text_bytes(index));
        sizes.source = static_cast<double>(folder_bytes(setting_.corpus, ".xml"));
        sizes.index = static_cast<double>(folder_bytes(index.generation_folder().string()));
        return sizes;
    }

    static void print_anew(const Rows& rows, const Sizes& sizes) {
        Table table({"run", "wall s", "CPU s", "passages/s", "MB of XML/s", "MB of text/CPU s", "peak MB"});
        for (const auto& [name, run] : rows) {
            const double wall = run.wall_ms / 1e3, cpu = run.cpu_ms / 1e3;
            table.add({name, rounded(wall), rounded(cpu), rounded(sizes.passages / wall),
                       rounded(sizes.source / 1e6 / wall), rounded(sizes.text / 1e6 / cpu),
                       rounded(static_cast<double>(run.peak_bytes) / 1e6)});
        }
        table.print("Indexing the whole corpus into a fresh folder (one run each)");
        Table size({"passages", "MB of XML", "MB of text", "MB of index", "index per byte of text"});
        size.add({rounded(sizes.passages), rounded(sizes.source / 1e6), rounded(sizes.text / 1e6),
                  rounded(sizes.index / 1e6), rounded(sizes.index / sizes.text)});
        size.print("Sizes (text: passages and notes as stored)");
    }

    static void print_again(const Rows& rows) {
        Table table({"run", "wall s", "CPU s", "peak MB"});
        for (const auto& [name, run] : rows) {
            table.add({name, rounded(run.wall_ms / 1e3), rounded(run.cpu_ms / 1e3),
                       rounded(static_cast<double>(run.peak_bytes) / 1e6)});
        }
        table.print("Refreshing the index of the corpus (one run each)");
    }

    const Setting& setting_;
    RawFigures raw_;
};

}  // namespace

void measure_indexing(const Setting& setting) { Indexing(setting).run(); }

}  // namespace chancery::speed
