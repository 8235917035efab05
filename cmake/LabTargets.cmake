# SPDX-License-Identifier: MIT
# The functions that every folder's CMakeLists.txt uses to add its targets.

# Stops on a misspelt keyword, which CMake would otherwise take for one more value.
macro(lab_check_arguments function target)
    if(arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "${function}(${target}): unexpected ${arg_UNPARSED_ARGUMENTS}")
    endif()
endmacro()

if(LAB_GROUPED)
    find_program(LAB_GROUPING_PYTHON NAMES python3 PATHS /usr/bin NO_DEFAULT_PATH)
    find_program(LAB_GROUPING_PYTHON NAMES python3 REQUIRED)
    mark_as_advanced(LAB_GROUPING_PYTHON)
endif()

# Lets the compiler read up to LAB_GROUPED sources of a target as one file, which spares it most of
# the headers. Which files can be together is looked up when CMake runs.
function(lab_group_sources target)
    get_target_property(sources ${target} SOURCES)
    list(LENGTH sources count)
    if(NOT LAB_GROUPED OR count LESS 2)
        return()
    endif()
    list(TRANSFORM sources PREPEND "${CMAKE_CURRENT_SOURCE_DIR}/" REGEX "^[^/]")
    execute_process(
        COMMAND "${LAB_GROUPING_PYTHON}" "${PROJECT_SOURCE_DIR}/cmake/scripts/file_groups.py"
            ${LAB_GROUPED} ${sources}
        OUTPUT_VARIABLE lines OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
    string(REPLACE "\n" ";" lines "${lines}")
    foreach(line IN LISTS lines)
        string(REPLACE "\t" ";" pair "${line}")
        list(GET pair 0 group)
        list(GET pair 1 file)
        set_source_files_properties("${file}" PROPERTIES UNITY_GROUP "${target}_${group}")
    endforeach()
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
endfunction()

# Gives a target of ours the include root, the warnings and the sanitizers.
function(lab_configure_target target)
    target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}")
    target_link_libraries(${target} PUBLIC lab_sanitizers PRIVATE lab_warnings)
endfunction()

# lab_library(<target> [SOURCES a.cpp b.cpp] [PUBLIC libs...] [PRIVATE libs...])
# Adds a static library, or an interface library where there are only headers.
function(lab_library target)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;PUBLIC;PRIVATE")
    lab_check_arguments(lab_library ${target})
    set_property(GLOBAL APPEND PROPERTY LAB_LIBRARIES ${target})
    if(NOT arg_SOURCES)
        add_library(${target} INTERFACE)
        target_include_directories(${target} INTERFACE "${PROJECT_SOURCE_DIR}")
        target_link_libraries(${target} INTERFACE lab_sanitizers ${arg_PUBLIC})
        return()
    endif()
    add_library(${target} STATIC ${arg_SOURCES})
    lab_configure_target(${target})
    lab_group_sources(${target})
    target_link_libraries(${target} PUBLIC ${arg_PUBLIC} PRIVATE ${arg_PRIVATE})
endfunction()

# lab_program(<target> SOURCES a.cpp... [LINKS libs...])
# Adds an executable of ours that is not a test.
function(lab_program target)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS")
    lab_check_arguments(lab_program ${target})
    add_executable(${target} ${arg_SOURCES})
    lab_configure_target(${target})
    target_link_libraries(${target} PRIVATE ${arg_LINKS})
endfunction()

# lab_test(<name> SOURCES a.cpp... [LINKS libs...] [LABELS label])
# Adds a Catch2 executable and registers each of its cases with CTest. The cases run in the root
# folder; LAB_SOURCE_DIR is that folder, LAB_DATA_DIR the program's data in the build tree.
function(lab_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS;LABELS")
    lab_check_arguments(lab_test ${name})
    list(LENGTH arg_LABELS labels)
    if(labels GREATER 1)
        message(FATAL_ERROR "lab_test(${name}): Catch2's discovery passes on one label, not more")
    endif()
    lab_program(${name} SOURCES ${arg_SOURCES} LINKS ${arg_LINKS} Catch2::Catch2WithMain)
    lab_group_sources(${name})
    target_compile_definitions(${name} PRIVATE
        LAB_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
        LAB_DATA_DIR="${LAB_DATA_DIR}")
    # The list of cases is read when CTest starts, so that building does not run the tests' code.
    catch_discover_tests(${name}
        TEST_PREFIX "${name}: "
        WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}"
        DISCOVERY_MODE PRE_TEST
        PROPERTIES TIMEOUT 120 LABELS "${arg_LABELS}")
endfunction()

# lab_fuzzer(<name> SOURCES a.cpp... [LINKS libs...])
# Adds a fuzzer: a source that defines LLVMFuzzerTestOneInput. Preset fuzz builds it with libFuzzer
# and CTest fuzzes for ten seconds. Every other preset replays tests/fuzz/corpus/<name>/ and changed
# copies of those files, the same ones each time.
function(lab_fuzzer name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS")
    lab_check_arguments(lab_fuzzer ${name})
    lab_program(${name} SOURCES ${arg_SOURCES} LINKS ${arg_LINKS})
    set(corpus "${PROJECT_SOURCE_DIR}/tests/fuzz/corpus/${name}")
    if(LAB_LIBFUZZER)
        target_link_options(${name} PRIVATE -fsanitize=fuzzer)
        # New inputs go to the first folder; the project's own stay as they are.
        set(found "${PROJECT_BINARY_DIR}/corpus/${name}")
        file(MAKE_DIRECTORY "${found}")
        add_test(NAME "fuzz: ${name}" COMMAND ${name} -max_total_time=10 "${found}" "${corpus}")
    else()
        target_link_libraries(${name} PRIVATE fuzz_replay)
        add_test(NAME "fuzz: ${name}" COMMAND ${name} "${corpus}")
    endif()
    set_tests_properties("fuzz: ${name}" PROPERTIES TIMEOUT 120 LABELS fuzz)
endfunction()

# lab_benchmark(<name> SOURCES a.cpp... [LINKS libs...])
# Adds a Google Benchmark executable; it is built by preset bench, run by hand, and never a test.
function(lab_benchmark name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS")
    lab_check_arguments(lab_benchmark ${name})
    if(LAB_BENCHMARKS)
        lab_program(${name} SOURCES ${arg_SOURCES}
            LINKS ${arg_LINKS} lab_allocator benchmark::benchmark_main)
        target_compile_definitions(${name} PRIVATE LAB_DATA_DIR="${LAB_DATA_DIR}")
    endif()
endfunction()
