// A test project with Verify: the packages are not here, so these stand for what the sample uses of them.
using System.Runtime.CompilerServices;
using Sluice.Testing;
using VerifyTests;
using Xunit;
using static VerifyXunit.Verifier;

// SAMPLE

public class Program;

namespace EmptyFiles
{
    internal static class FileExtensions
    {
        internal static void AddTextExtension(string extension) => _ = extension;
    }
}

namespace VerifyTests
{
    internal sealed class Target
    {
        internal Target(string extension, string data, string? name = null) => _ = (extension, data, name);
    }
}

namespace VerifyXunit
{
    internal static class Verifier
    {
        internal static Task Verify(IEnumerable<Target> targets) => Task.FromResult(targets);
    }
}
