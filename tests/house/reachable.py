# SPDX-License-Identifier: GPL-2.0-or-later
"""Whether a file includes what it names: builds compile a folder's files as one, which would hide a
missing #include. A name counts as included when a header that declares it is reached from the file
through files of ours; of the standard library, those in STANDARD are looked for.
"""
import re

# Header, names (without std::) that it is needed for.
STANDARD = {
    "algorithm": "sort stable_sort partial_sort nth_element max min clamp find_if any_of all_of none_of"
                 " ranges::sort ranges::stable_sort ranges::find ranges::find_if ranges::any_of ranges::all_of"
                 " ranges::none_of ranges::copy ranges::max_element ranges::min_element ranges::lower_bound"
                 " ranges::upper_bound ranges::binary_search ranges::count ranges::count_if ranges::equal"
                 " ranges::reverse ranges::unique ranges::contains ranges::max ranges::min",
    "array": "array", "atomic": "atomic", "bitset": "bitset", "charconv": "from_chars to_chars",
    "cmath": "sqrt log log2 exp pow isnan isfinite lround floor ceil",
    "condition_variable": "condition_variable", "cstdint": "uint8_t uint16_t uint32_t uint64_t int32_t int64_t",
    "deque": "deque", "filesystem": "filesystem", "fstream": "ifstream ofstream", "functional": "function",
    "iostream": "cin cout cerr", "iterator": "back_inserter", "limits": "numeric_limits", "map": "map multimap",
    "memory": "unique_ptr shared_ptr make_unique make_shared", "mutex": "mutex scoped_lock lock_guard unique_lock",
    "numeric": "accumulate iota gcd", "optional": "optional nullopt", "random": "mt19937 mt19937_64", "regex": "regex",
    "set": "set multiset", "span": "span", "sstream": "ostringstream istringstream stringstream",
    "string": "string u32string u16string to_string", "string_view": "string_view", "thread": "thread",
    "tuple": "tuple tie", "unordered_map": "unordered_map", "unordered_set": "unordered_set",
    "utility": "pair move exchange", "variant": "variant monostate holds_alternative", "vector": "vector",
}
FIRST_HEADER_OF = {name: header for header, names in STANDARD.items() for name in names.split()}
HEADERS_OF = {name: {header} for name, header in FIRST_HEADER_OF.items()}
# What the standard lets other headers give, too, or declares in several.
for _name in ("pair", "move", "exchange", "tie", "tuple", "back_inserter", "to_string"):
    HEADERS_OF[_name] |= {"map", "tuple", "vector", "string", "memory", "algorithm", "iterator", "optional",
                          "utility", "unordered_map", "array", "set", "functional"}
for _name in ("uint8_t", "uint16_t", "uint32_t", "uint64_t", "int32_t", "int64_t"):
    HEADERS_OF[_name] |= {"xxhash.h", "cinttypes"}
HEADERS_OF["string_view"] |= {"string"}
HEADERS_OF["move"] |= {"utility"}

COMMENT_OR_TEXT = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"', re.S)
FROM_STANDARD = re.compile(r"\bstd::((?:ranges::)?\w+)")
NAMESPACE = re.compile(r"^namespace chancery::([\w:]+)", re.M)
TYPE = re.compile(r"^(?:struct|class|enum class|enum|using) (\w+)(?!\w|;)", re.M)
DECLARED = re.compile(r"\b(?:struct|class|enum class|enum|using|typename) (\w+)")
QUALIFIED = re.compile(r"(?<![\w:])(\w+)::(\w+)")
WORD = re.compile(r"\b[A-Z]\w*")


class Reachable:
    """Over the texts of all files by path, and a function that yields a file's includes (ours, foreign, line)."""

    def __init__(self, texts, includes):
        self.includes = includes
        self.codes = {path: COMMENT_OR_TEXT.sub(" ", text) for path, text in texts.items()}
        self.reached = {}
        self.declared = {path: set(DECLARED.findall(code)) for path, code in self.codes.items()}
        self.words = {path: set(re.findall(r"\w+", code)) for path, code in self.codes.items()}
        self.spaces = {}  # last part of a namespace: headers that open it
        self.types = {}  # (namespace, type): headers that declare it
        for path, code in self.codes.items():
            if not path.endswith(".hpp"):
                continue
            for space in NAMESPACE.findall(code):
                self.spaces.setdefault(space.split("::")[-1], set()).add(path)
                for name in TYPE.findall(code):
                    self.types.setdefault((space, name), set()).add(path)

    def reach(self, path):
        """Files of ours and headers of others that a file includes, through files of ours."""
        if path not in self.reached:
            found, open_ = {path}, [path]
            while open_:
                for ours, foreign, _ in self.includes(open_.pop()):
                    name = ours or foreign
                    if name not in found:
                        found.add(name)
                        if ours in self.codes:
                            open_.append(ours)
            self.reached[path] = found
        return self.reached[path]

    def missing(self, path):
        """What the file names and does not reach: (name, a header that has it)."""
        reach, code = self.reach(path), self.codes[path]
        for name in sorted(set(FROM_STANDARD.findall(code))):
            if name in HEADERS_OF and not HEADERS_OF[name] & reach:
                yield f"std::{name}", f"<{FIRST_HEADER_OF[name]}>"
        for space, name in sorted(set(QUALIFIED.findall(code))):
            headers = {header for header in self.spaces.get(space, ()) if name in self.words[header]}
            if headers and not headers & reach:
                yield f"{space}::{name}", sorted(headers)[0]
        known = set().union(*(self.declared.get(file, set()) for file in reach))
        for space in sorted(set(NAMESPACE.findall(code))):
            for name in sorted(set(WORD.findall(code)) - known):
                headers = self.types.get((space, name), set())
                if headers and not headers & reach:
                    yield name, sorted(headers)[0]
