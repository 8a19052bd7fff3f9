namespace Sluice.Generator.Model.Types;

/// <summary>How reading JSON gives a property its value.</summary>
internal enum MemberSetting
{
    /// <summary>The property is not read, only written.</summary>
    None,
    Constructor,

    /// <summary>The object initializer always sets it.</summary>
    Initializer,

    /// <summary>The object initializer sets it. If JSON does not have it, it keeps the value that the type itself assigns.</summary>
    InitializerWithDefault,

    /// <summary>It is assigned after construction, if JSON has it.</summary>
    Setter,

    /// <summary>JSON does not set it: the constructor gets the default of its parameter.</summary>
    ConstructorDefault,
}
