namespace Sluice.MappingTemplates.Java.Values;

/// <summary>Boxed booleans, made once.</summary>
internal static class JavaBoolean
{
    public static readonly object True = true;
    public static readonly object False = false;

    public static object Box(bool value) => value ? True : False;
}
