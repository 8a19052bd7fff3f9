namespace Sluice.MappingTemplates.Java.Numbers;

/// <summary>Java's rounding modes with the values that Java's constants have.</summary>
internal enum JavaRounding
{
    Up = 0,
    Down = 1,
    Ceiling = 2,
    Floor = 3,
    HalfUp = 4,
    HalfDown = 5,
    HalfEven = 6,
    Unnecessary = 7,
}
