namespace Sluice.BuildTasks.Overlays.Nodes;

/// <summary>The kinds of values that have no parts.</summary>
internal enum ScalarKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A number or a boolean, exactly as JSON writes it.</summary>
    Literal,

    /// <summary>In an overlay, <c>null</c> removes.</summary>
    Null,
}
