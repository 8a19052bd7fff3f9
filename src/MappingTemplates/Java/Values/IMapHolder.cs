namespace Sluice.MappingTemplates.Java.Values;

/// <summary>An object that has a map's methods beside its own, such as <c>$foreach</c>.</summary>
internal interface IMapHolder
{
    JavaMap Map { get; }
}
