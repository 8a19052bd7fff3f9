#pragma warning disable IDE0130 // The namespace is Verify's.
namespace VerifyXunit;

/// <summary>One file of a snapshot.</summary>
/// <param name="Name">What comes after the test's name and a number sign, or null where the file has the test's name alone.</param>
/// <param name="Extension">Without a dot.</param>
/// <param name="Text">What the file must hold.</param>
internal sealed record SnapshotTarget(string? Name, string Extension, string Text);
#pragma warning restore IDE0130
