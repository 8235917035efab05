// SPDX-License-Identifier: MIT
// Runs a fuzzer without libFuzzer: over its corpus, and over changed copies of it.
//
// The copies come from a fixed seed, so that a failure here comes back on the next run. A fuzzer
// fails by ending the program: by a failed check, an uncaught exception or a sanitizer's report.
// The input it ended on is then in the file NAME-input in the working directory.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <utility>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

using Input = std::vector<std::uint8_t>;

constexpr int changed_inputs = 2000;
constexpr std::uint32_t seed = 20'260'101;

std::vector<Input> read_corpus(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.is_regular_file())
            paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    std::vector<Input> corpus;
    for (const auto& path : paths) {
        std::ifstream stream(path, std::ios::binary);
        corpus.emplace_back(std::istreambuf_iterator<char>(stream),
                            std::istreambuf_iterator<char>());
    }
    return corpus;
}

// One small change: a byte replaced, removed, doubled or swapped, or the end cut off.
void change(Input& input, std::mt19937& random) {
    if (input.empty()) {
        input.push_back(static_cast<std::uint8_t>(random() % 256));
        return;
    }
    const auto at = static_cast<std::ptrdiff_t>(random() % input.size());
    const auto other = static_cast<std::size_t>(random() % input.size());
    switch (random() % 6) {
        case 0:
            input[other] = static_cast<std::uint8_t>(random() % 256);
            break;
        case 1:
            input.erase(input.begin() + at);
            break;
        case 2:
            input.insert(input.begin() + at, input[other]);
            break;
        case 3:
            std::swap(input[static_cast<std::size_t>(at)], input[other]);
            break;
        case 4:
            input.resize(other);
            break;
        default:
            input[other] ^= static_cast<std::uint8_t>(1U << (random() % 8));
            break;
    }
}

// Keeps the input that is being run in a file. The file stays open: opening it anew for each input
// costs more than most inputs do.
class InputFile {
public:
    explicit InputFile(std::filesystem::path path)
        : path_(std::move(path)), stream_(path_, std::ios::binary) {}

    void keep(const Input& input) {
        stream_.seekp(0);
        stream_.write(reinterpret_cast<const char*>(input.data()),
                      static_cast<std::streamsize>(input.size()));
        stream_.flush();
        std::filesystem::resize_file(path_, input.size());
    }

    // Removes the file: nothing went wrong.
    void forget() const { std::filesystem::remove(path_); }

private:
    std::filesystem::path path_;
    std::ofstream stream_;
};

void run_one(const Input& input, InputFile& file) {
    file.keep(input);
    LLVMFuzzerTestOneInput(input.data(), input.size());
}

}  // namespace

int main(int argument_count, char** arguments) {
    if (argument_count != 2 || !std::filesystem::is_directory(arguments[1])) {
        std::fprintf(stderr, "usage: %s CORPUS_FOLDER\n", arguments[0]);
        return 2;
    }
    const std::vector<Input> corpus = read_corpus(arguments[1]);
    if (corpus.empty()) {
        std::fprintf(stderr, "%s holds no input\n", arguments[1]);
        return 2;
    }
    // Named after the fuzzer, since several may run in one folder.
    InputFile file{std::filesystem::path(arguments[0]).filename().string() + "-input"};
    for (const Input& input : corpus)
        run_one(input, file);
    std::mt19937 random(seed);
    for (int round = 0; round < changed_inputs; ++round) {
        Input input = corpus[random() % corpus.size()];
        const std::size_t changes = 1 + random() % 8;
        for (std::size_t index = 0; index < changes; ++index)
            change(input, random);
        run_one(input, file);
    }
    file.forget();
    std::printf("%zu inputs and %d changed ones\n", corpus.size(), changed_inputs);
    return 0;
}
