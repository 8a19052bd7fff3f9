using Sluice.MappingTemplates.Java.Basics;

namespace Sluice.MappingTemplates.Java.Values;

/// <summary>A document whose objects become maps when they are first used. An entry is the place of a value in it.</summary>
internal interface IMapDocument
{
    /// <summary>What the reading of values is charged to.</summary>
    Budget Budget { get; }

    /// <summary>How many members an object has; a name that stands there twice counts twice.</summary>
    int CountMembers(int entry);

    /// <summary>The value of a member, without making the object.</summary>
    /// <returns>Its entry; 0 where there is none, and negative where nobody knows before the names are read.</returns>
    int FindMember(int entry, string key);

    bool IsContainer(int entry);

    /// <summary>The entry after a value and all that it holds.</summary>
    int After(int entry);

    string Name(int entry);

    /// <summary>Makes a value.</summary>
    object? Read(int entry);
}
