namespace Sluice.BuildTasks.Publishing;

/// <summary>The form in which a project is published, and the property that sets it.</summary>
internal sealed class PublishForm
{
    /// <summary>The code runs on the .NET of Lambda's managed runtime.</summary>
    public static readonly PublishForm Managed = new("");

    private PublishForm(string property) => Property = property;

    /// <summary>The property that sets this form, or an empty text for the managed runtime.</summary>
    public string Property { get; }

    /// <summary>True if the program is an executable file that needs no .NET, which Lambda starts as <c>bootstrap</c>.</summary>
    public bool IsExecutable => this != Managed;

    /// <summary>True if the program is machine code, which has no managed symbols.</summary>
    public bool IsNative => Property == "PublishAot";

    /// <summary>Reads the form from the properties of a project as they are in a publish.</summary>
    public static PublishForm Of(string publishAot, string selfContained) =>
        IsTrue(publishAot) ? new("PublishAot") : IsTrue(selfContained) ? new("SelfContained") : Managed;

    public static bool IsTrue(string value) => value.Equals("true", StringComparison.OrdinalIgnoreCase);
}
