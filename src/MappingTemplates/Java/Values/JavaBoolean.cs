namespace Sluice.MappingTemplates.Java.Values;

/// <summary>The boxed booleans. They are shared, so that no box is allocated again.</summary>
internal static class JavaBoolean
{
    public static readonly object True = true;
    public static readonly object False = false;

    public static object Box(bool value) => value ? True : False;
}
