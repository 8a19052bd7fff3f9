using System.Runtime.CompilerServices;

// A stand-in of Verify's surface that these tests use, over the same *.verified.* files.
// With -p:UpstreamPackages=true the real package takes its place.
#pragma warning disable IDE0130 // The namespace is Verify's.
namespace VerifyXunit;

internal static partial class Verifier
{
    public static SettingsTask Verify(string target, [CallerFilePath] string sourceFile = "", [CallerMemberName] string method = "") =>
        new([new(null, "txt", target)], sourceFile, method);
}
#pragma warning restore IDE0130
