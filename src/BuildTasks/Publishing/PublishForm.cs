namespace Sluice.BuildTasks.Publishing;

/// <summary>A form of program that has to start by itself, as a file named bootstrap, and not by the managed runtime.</summary>
internal sealed class PublishForm(string property, string description)
{
    /// <summary>The property that asks for it.</summary>
    public string Property { get; } = property;

    public string Description { get; } = description;

    /// <returns>Null for a program that the managed runtime starts.</returns>
    public static PublishForm? Of(string publishAot, string publishSingleFile, string selfContained) =>
        IsTrue(publishAot) ? new("PublishAot", "as native code")
        : IsTrue(publishSingleFile) ? new("PublishSingleFile", "as a single file")
        : IsTrue(selfContained) ? new("SelfContained", "with a .NET runtime of its own")
        : null;

    private static bool IsTrue(string value) => value.Equals("true", StringComparison.OrdinalIgnoreCase);
}
