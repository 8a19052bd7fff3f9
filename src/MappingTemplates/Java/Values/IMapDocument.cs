using Sluice.MappingTemplates.Java.Basics;

namespace Sluice.MappingTemplates.Java.Values;

/// <summary>A document whose objects become maps when they are first used. An entry is the position of a value in the document.</summary>
internal interface IMapDocument
{
    /// <summary>The budget to which reading values is charged.</summary>
    Budget Budget { get; }

    /// <summary>Returns the number of members of an object. A repeated name counts each time.</summary>
    int CountMembers(int entry);

    /// <summary>Finds the value of a member without creating the object's map.</summary>
    /// <returns>The entry of the value; 0 if there is no such member; negative if this is not known before the names are read.</returns>
    int FindMember(int entry, string key);

    bool IsContainer(int entry);

    /// <summary>Returns the entry after a value and everything in it.</summary>
    int After(int entry);

    string Name(int entry);

    /// <summary>Creates the value of an entry.</summary>
    object? Read(int entry);
}
