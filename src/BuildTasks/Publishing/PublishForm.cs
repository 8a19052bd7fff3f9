namespace Sluice.BuildTasks.Publishing;

/// <summary>A form of program that Lambda's managed runtime cannot start. Lambda would need it as an executable file named bootstrap.</summary>
internal sealed class PublishForm(string property, string description)
{
    /// <summary>The property that sets this form.</summary>
    public string Property { get; } = property;

    public string Description { get; } = description;

    /// <returns>The form, or null for a program that the managed runtime can start.</returns>
    public static PublishForm? Of(string publishAot, string publishSingleFile, string selfContained) =>
        IsTrue(publishAot) ? new("PublishAot", "as native code")
        : IsTrue(publishSingleFile) ? new("PublishSingleFile", "as a single file")
        : IsTrue(selfContained) ? new("SelfContained", "with a .NET runtime of its own")
        : null;

    private static bool IsTrue(string value) => value.Equals("true", StringComparison.OrdinalIgnoreCase);
}
