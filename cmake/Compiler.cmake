# SPDX-License-Identifier: MIT
# Compiler settings as two interface targets: lab_warnings (ours) and lab_sanitizers (all code).

find_program(LAB_CCACHE ccache)
mark_as_advanced(LAB_CCACHE)
if(LAB_CCACHE)
    set(CMAKE_C_COMPILER_LAUNCHER "${LAB_CCACHE}")
    set(CMAKE_CXX_COMPILER_LAUNCHER "${LAB_CCACHE}")
endif()

# Compiled as one, a file's own constant and another file's local may share a name. clang-tidy reads
# the files apart and still tells a real one.
set(shadow -Wshadow)
if(LAB_GROUPED AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    set(shadow -Wshadow=local)
endif()

add_library(lab_warnings INTERFACE)
target_compile_options(lab_warnings INTERFACE
    -Wall
    -Wextra
    -Wpedantic
    -Wconversion
    -Wsign-conversion
    ${shadow}
    -Wcast-align
    -Wcast-qual
    -Wdouble-promotion
    -Wextra-semi
    -Wformat=2
    -Wimplicit-fallthrough
    -Wnon-virtual-dtor
    -Wnull-dereference
    -Wold-style-cast
    -Woverloaded-virtual
    -Wswitch-enum
    -Wundef
    -Wunused
    $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-branches>
    $<$<CXX_COMPILER_ID:GNU>:-Wduplicated-cond>
    $<$<CXX_COMPILER_ID:GNU>:-Wlogical-op>)
if(LAB_WARNINGS_AS_ERRORS)
    target_compile_options(lab_warnings INTERFACE -Werror)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
        # GCC 12 reports the inactive members of a std::variant (and of a std::optional) that holds
        # strings as uninitialised or null once it optimises. The values are never read. GCC 13 and
        # clang still treat these as errors.
        target_compile_options(lab_warnings INTERFACE
            -Wno-error=maybe-uninitialized
            -Wno-error=null-dereference)
        if(LAB_SANITIZERS)
            # The sanitizers' own code multiplies the false reports, even in the standard library.
            # They find the real ones while the tests run.
            target_compile_options(lab_warnings INTERFACE -Wno-maybe-uninitialized)
        endif()
    endif()
endif()

add_library(lab_sanitizers INTERFACE)
if(LAB_SANITIZERS)
    # A report ends the program: a test that goes on after one would pass.
    target_compile_options(lab_sanitizers INTERFACE
        -fsanitize=${LAB_SANITIZERS}
        -fno-sanitize-recover=all
        -fno-omit-frame-pointer)
    target_link_options(lab_sanitizers INTERFACE -fsanitize=${LAB_SANITIZERS})
    # Every library call is checked too, in the standard library's containers.
    target_compile_definitions(lab_sanitizers INTERFACE _GLIBCXX_ASSERTIONS)
endif()
if(LAB_COVERAGE)
    target_compile_options(lab_sanitizers INTERFACE --coverage)
    target_link_options(lab_sanitizers INTERFACE --coverage)
endif()
if(LAB_LIBFUZZER)
    # Every part is instrumented; only the fuzzers themselves link libFuzzer's main.
    target_compile_options(lab_sanitizers INTERFACE -fsanitize=fuzzer-no-link)
    target_link_options(lab_sanitizers INTERFACE -fsanitize=fuzzer-no-link)
endif()
