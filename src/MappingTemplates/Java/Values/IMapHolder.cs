namespace Sluice.MappingTemplates.Java.Values;

/// <summary>An object that has the methods of a map in addition to its own, such as <c>$foreach</c>.</summary>
internal interface IMapHolder
{
    JavaMap Map { get; }
}
