// A test project with Verify: the packages are not here, so these stand for what the sample uses of them.
using System.Runtime.CompilerServices;
using VerifyTests;
using Xunit;
using static VerifyXunit.Verifier;

// SAMPLE

namespace EmptyFiles
{
    internal static class FileExtensions
    {
        internal static void AddTextExtension(string extension) => _ = extension;
    }
}

namespace VerifyTests
{
    internal static class AttributeReader
    {
        internal static string GetProjectDirectory() => "";
    }
}

namespace VerifyXunit
{
    internal static class Verifier
    {
        internal static Task VerifyDirectory(string path, Func<string, bool>? include = null) => Task.FromResult((path, include));
    }
}
