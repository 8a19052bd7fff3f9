namespace Sluice.Generator.Model;

/// <summary>How reading JSON gives a property its value.</summary>
internal enum MemberSetting
{
    /// <summary>It cannot: the property is only written.</summary>
    None,
    Constructor,

    /// <summary>In the object initializer, always.</summary>
    Initializer,

    /// <summary>In the object initializer; absent JSON keeps what the type itself puts there.</summary>
    InitializerWithDefault,

    /// <summary>By assignment, where JSON has it.</summary>
    Setter,

    /// <summary>Not by JSON: the constructor gets the parameter's default.</summary>
    ConstructorDefault,
}
